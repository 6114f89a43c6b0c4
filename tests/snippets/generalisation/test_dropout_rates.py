"""Two of the nets that are trained together against the same nets, each trained alone by NumPy in float64."""

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.generalisation.teacher import error, gradients, samples, teacher

RATES = (0.0, 0.2, 0.4, 0.6, 0.8)


@pytest.mark.parametrize(("place", "data_set"), [(0, 1), (3, 4)])
def test_a_net_that_is_trained_alone_ends_at_the_same_losses(snippet, place, data_set):
    rng = np.random.default_rng(7)
    made_by = teacher(rng)
    (x, y), test = samples(rng, made_by, 5, 100), samples(rng, made_by, 1000)
    x, y = x[data_set], y[data_set]
    w1 = rng.normal(0, 0.2, (5, 5, 10, 64))[place, data_set]
    w2 = rng.normal(0, 0.2, (5, 5, 64, 1))[place, data_set]
    for update in range(300):
        # The zeros are TensorFlow's; what they do to a net is computed here.
        chance = tf.random.stateless_uniform((5, 5, 100, 64), (0, update))
        keep = 1 - RATES[place]
        mask = (chance[place, data_set].numpy() < keep) / keep
        step1, _, step2, _ = gradients(x, y, (w1, 0, w2, 0), mask)
        w1, w2 = w1 - 0.1 * step1, w2 - 0.1 * step2
    # 300 updates enlarge the rounding of float32.
    found = [losses[place, data_set] for losses in (snippet.training_losses, snippet.test_losses)]  # fmt: skip
    weights = w1, 0, w2, 0
    np.testing.assert_allclose(found, [error(x, y, weights), error(*test, weights)], rtol=0.01)  # fmt: skip


def test_prints_the_means_over_the_data_sets(snippet, stdout):
    training, test = snippet.training_losses.mean(1), snippet.test_losses.mean(1)
    assert stdout.splitlines() == [
        f"rate {rate}  training {a:.3f}  test {b:.3f}"
        for rate, a, b in zip(RATES, training, test, strict=True)
    ]
