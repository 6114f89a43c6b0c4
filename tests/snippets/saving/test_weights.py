"""The weights arrive to the last bit, the optimizer only where it is built; sizes against the number of weights."""

import numpy as np

WEIGHTS = 2 * 1000 + 1000 + 1000 + 1  # a kernel and a bias for each of two layers


def test_the_weights_arrive(snippet, stdout):
    assert snippet.same
    assert stdout.splitlines()[:2] == ["equal before: False", "equal after: True"]
    x = np.random.default_rng(0).normal(size=(64, 2)).astype(np.float32)
    np.testing.assert_array_equal(snippet.x, x)


def test_the_optimizer_arrives_where_it_is_built(snippet, stdout):
    assert snippet.updates == {"compiled": 0, "compiled and built": 2 * 4}
    assert all(snippet.arrived.values())
    assert stdout.count("UserWarning: Skipping variable loading for optimizer") == 1


def test_sizes(snippet):
    sizes = snippet.sizes
    assert sizes["the numbers"] == 4 * WEIGHTS
    # Adam's two numbers per weight, and frames of the format.
    for ending in ("weights.h5", "keras"):
        extra = sizes[f"net.{ending}"] - sizes[f"bare.{ending}"]
        assert 8 * WEIGHTS < extra < 8 * WEIGHTS + 10_000
    assert sizes["net checkpoint"] > 12 * WEIGHTS
    assert sizes["net exported"] > 4 * WEIGHTS
    assert len(sizes) == 7


def test_the_bare_net_has_the_trained_weights(snippet):
    for bare, trained in zip(
        snippet.bare.get_weights(), snippet.trained.get_weights(), strict=True
    ):
        np.testing.assert_array_equal(bare, trained)
    assert not hasattr(snippet.bare, "optimizer") or snippet.bare.optimizer is None
