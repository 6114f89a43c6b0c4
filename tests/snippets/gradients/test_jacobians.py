"""The derivatives of tanh(x w) against (1 - tanh²) wᵀ in NumPy's float64, and what is timed. No time is checked."""

import numpy as np

from tests.snippets.graphs import measuring

rng = np.random.default_rng(0)
X = rng.standard_normal((64, 50))
W = 0.1 * rng.standard_normal((50, 20))
BLOCKS = (1 - np.tanh(X @ W) ** 2)[:, :, None] * W.T

# float32, each entry a product after a sum of 50 terms and tanh. The largest entry is about 0.3.
TOLERANCE = 1e-5


def test_each_way_gives_the_derivatives(snippet):
    np.testing.assert_allclose(snippet.batch, BLOCKS, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.own, BLOCKS, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.total, BLOCKS.sum(axis=1), atol=10 * TOLERANCE)
    assert snippet.full.shape == (64, 20, 64, 50)
    assert np.count_nonzero(snippet.full) == np.count_nonzero(snippet.own)


def test_the_other_blocks_are_those_between_samples(snippet):
    assert snippet.other.shape == (64 * 63, 20, 50)
    assert not snippet.other.any()


def test_batch_jacobian_sums_over_the_batch(snippet):
    centring = np.eye(3) - 1 / 3
    np.testing.assert_allclose(snippet.right, centring, atol=1e-6)
    np.testing.assert_allclose(snippet.wrong, centring.sum(axis=0), atol=1e-6)


def test_it_waits_for_the_numbers(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.gradient)


def test_the_ways_take_turns():
    seconds = [0.001, 0.004, 0.002] * 30
    names, timed, stdout = measuring.replay("gradients/jacobians.py", seconds)
    assert timed == [*names["ways"].values()] * 30
    assert [way.python_function.__name__ for way in timed[:3]] == list(names["ways"])
    assert stdout.splitlines() == [
        "gradient       (64, 50)",
        "jacobian       (64, 20, 64, 50)",
        "batch_jacobian (64, 20, 50)",
        "largest entry between two samples: 0.0",
        f"largest difference within a sample: {np.abs(names['own'] - names['batch']).max()}",
        "gradient         1.00 ms (middle half 1.00 to 1.00)",
        "jacobian         4.00 ms (middle half 4.00 to 4.00)",
        "batch_jacobian   2.00 ms (middle half 2.00 to 2.00)",
        f"jacobian, each sample by itself: {names['right'].diagonal()}",
        f"batch_jacobian:                  {names['wrong']}",
    ]
