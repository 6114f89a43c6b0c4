"""The splits, and the losses of nets that NumPy trains one after the other."""

import numpy as np
import pytest

from tests.snippets.generalisation.teacher import error, gradients, samples, teacher

RATES = (0.01, 0.02, 0.04, 0.07, 0.1)


def expected(rate: int, split: int):
    rng = np.random.default_rng(7)
    made_by = teacher(rng)
    (x, y), test = samples(rng, made_by, 60), samples(rng, made_by, 2000)
    orders = [rng.permutation(60) for _ in range(5)]
    w1 = rng.normal(0, np.sqrt(2 / 10), (10, 16))
    w2 = rng.normal(0, np.sqrt(1 / 16), (16, 1))
    order, fold = divmod(split, 4)
    out = orders[order][15 * fold : 15 * fold + 15]
    rest = sorted(set(range(60)) - set(out.tolist()))
    for _ in range(400):
        step1, _, step2, _ = gradients(x[rest], y[rest], (w1, 0, w2, 0))
        w1, w2 = w1 - RATES[rate] * step1, w2 - RATES[rate] * step2
    return error(x[out], y[out], (w1, 0, w2, 0)), error(*test, (w1, 0, w2, 0))


@pytest.mark.parametrize("split", [0, 6, 19])
def test_validation_losses(snippet, split):
    for rate in range(5):
        # float64 on both sides.
        np.testing.assert_allclose(snippet.by_split[rate, split], expected(rate, split)[0], rtol=1e-6)  # fmt: skip


def test_test_loss_is_the_mean_over_the_nets_of_all_splits(snippet):
    mean = np.mean([expected(1, split)[1] for split in range(20)])
    np.testing.assert_allclose(snippet.test_loss[1], mean, rtol=1e-6)


def test_each_sample_is_held_out_once_in_an_order(snippet):
    for order in snippet.held_out.reshape(5, 60):
        assert sorted(order.tolist()) == list(range(60))
    np.testing.assert_allclose(snippet.by_folds[2, 3], snippet.by_split[2, 12:16].mean())  # fmt: skip


def test_prints_the_range_of_each_rate(snippet, stdout):
    assert stdout.splitlines() == [
        f"rate {rate:4}: {row.min():.3f} to {row.max():.3f}, mean {row.mean():.3f}, test {loss:.3f}"
        for rate, row, loss in zip(
            RATES, snippet.by_split, snippet.test_loss, strict=True
        )
    ]
