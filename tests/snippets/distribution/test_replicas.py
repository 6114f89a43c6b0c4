"""Three updates of the two-layer net in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

N, D, H = 64, 1000, 100


@pytest.fixture(scope="module")
def expected():
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((2, 64, 1000))
    limit = (6 / 1100) ** 0.5
    w1 = rng.uniform(-limit, limit, (1000, 100))
    w2 = rng.uniform(-limit, limit, (100, 1000))
    losses = []
    for _ in range(3):
        hidden = np.maximum(x @ w1, 0)
        error = hidden @ w2 - y
        losses.append((error**2).mean())
        of_output = 2 * error / error.size
        of_w1 = x.T @ ((of_output @ w2.T) * (hidden > 0))
        w2 = w2 - 3 * hidden.T @ of_output
        w1 = w1 - 3 * of_w1
    return losses, [w1, w2]


@pytest.mark.parametrize("name", ["mirrored", "single"])
def test_weights(snippet, expected, name):
    # Weights up to 0.08 in float32: three updates leave about 1e-8.
    for found, weights in zip(getattr(snippet, name), expected[1], strict=True):
        np.testing.assert_allclose(found, weights, rtol=0, atol=2e-7)


@pytest.mark.parametrize("name", ["losses", "single_losses"])
def test_losses(snippet, expected, name):
    np.testing.assert_allclose(getattr(snippet, name), expected[0], rtol=1e-6)


def test_copies_are_equal(snippet):
    for one, other in snippet.copies:
        np.testing.assert_array_equal(one, other)


def test_prints(stdout, expected):
    lines = stdout.splitlines()
    assert lines[:5] == [
        "2 replicas on /device:CPU:0 /device:CPU:1",
        *(f"32 and 32 samples, loss {loss:.4f}" for loss in expected[0]),
        "both copies of each weight are equal to the last bit: True",
    ]
    assert [line.split()[0] for line in lines[5:]] == ["w1:", "w2:"]
    # float32 tells numbers up to 0.08 apart by 7e-9, and the sums of two halves are rounded apart.
    apart = [line.partition(" apart by ")[2].split()[0] for line in lines[5:]]
    assert all(float(one) < 1e-6 for one in apart)
    assert all(line.endswith("weights up to 0.08") for line in lines[5:])
