"""What fit reports and how far it steps, against sums over the targets 0 to 9 and the gradient -2y of each."""

import numpy as np

Y = np.arange(10.0)
# float32 rounds each operation by at most 2**-24 of its result.
TOLERANCE = 1e-6


def test_reports(snippet):
    found = [snippet.reports[r] for r in ("sum_over_batch_size", "sum", "none")]
    expected = [np.mean(Y**2), np.sum(Y**2), np.mean(Y**2)]
    np.testing.assert_allclose(found, expected, rtol=TOLERANCE)


def test_steps(snippet):
    found = [snippet.steps[r] for r in ("sum_over_batch_size", "sum", "none")]
    mean, total = 0.01 * 2 * Y.mean(), 0.01 * 2 * Y.sum()
    np.testing.assert_allclose(found, [mean, total, total], rtol=TOLERANCE)


def test_a_sum_is_averaged_over_batches_by_their_size(snippet):
    for size in (10, 5, 3):
        batches = np.split(Y**2, range(size, 10, size))
        expected = sum(len(batch) * batch.sum() for batch in batches) / 10
        np.testing.assert_allclose(snippet.sums[size], expected, rtol=TOLERANCE)
    assert snippet.sums.keys() == {10, 5, 3}


def test_prints_them(stdout):
    assert stdout.splitlines() == [
        "sum_over_batch_size  reported   28.5, weight after the update 0.09",
        "sum                  reported  285.0, weight after the update 0.90",
        "none                 reported   28.5, weight after the update 0.90",
        "batches of 10: 285.0",
        "batches of 5: 142.5",
        "batches of 3: 69.3",
    ]
