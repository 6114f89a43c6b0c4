"""Every step of the forward pass against NumPy in float64."""

import numpy as np
import pytest

# Sums of 1000 products in float32; the largest difference seen is 4e-6, in the square, at values of up to 29.
TOLERANCE = 1e-4

NAMES = ("z", "h", "y_pred", "difference", "square", "loss")


@pytest.fixture(scope="module")
def expected() -> dict[str, np.ndarray]:
    """The value of each step."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    w1, w2 = (
        rng.uniform(-limit, limit, (1000, 100)),
        rng.uniform(-limit, limit, (100, 1000)),
    )
    z = x @ w1
    h = np.where(z > 0, z, 0)
    y_pred = h @ w2
    difference = y_pred - y
    return dict(
        zip(
            NAMES,
            (z, h, y_pred, difference, difference**2, np.mean(difference**2)),
            strict=True,
        )
    )


@pytest.mark.parametrize("name", NAMES)
def test_each_step(snippet, expected, name):
    np.testing.assert_allclose(getattr(snippet, name), expected[name], atol=TOLERANCE)


def test_variables_have_names(snippet):
    assert [snippet.w1.name, snippet.w2.name] == ["w1:0", "w2:0"]


def test_prints_shapes_and_means(stdout, expected):
    shapes = ("(64, 100)", "(64, 100)", *["(64, 1000)"] * 3, "()")
    lines = [
        f"{name:10} {shape:10} mean {np.mean(expected[name]):7.4f}"
        for name, shape in zip(NAMES, shapes, strict=True)
    ]
    zero = expected["h"] == 0
    lines += [
        f"zero entries of h: {np.sum(zero)}",
        f"units that are zero for all samples: {np.sum(zero.all(axis=0))}",
    ]
    assert stdout.splitlines() == lines
