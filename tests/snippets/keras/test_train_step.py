"""The weight and the reports of one epoch against the same updates in plain Python."""

import pytest

# float32, and the reports are rounded to four digits.
TOLERANCE = 1e-4


def by_hand():
    """The weight after one epoch, and the loss and the error of each batch, each with its size."""
    w, losses, errors = 0.0, [], []
    for batch in ([1, 2], [3, 4], [5]):
        losses.append((sum((w - t) ** 2 for t in batch) / len(batch), len(batch)))
        errors.append((sum(abs(w - t) for t in batch) / len(batch), len(batch)))
        w -= 0.1 * sum(2 * (w - t) for t in batch) / len(batch)
    return w, losses, errors


def mean(pairs):
    return sum(value * size for value, size in pairs) / sum(size for _, size in pairs)


def test_all_train_alike(snippet):
    w, _, _ = by_hand()
    for _, weight in (snippet.of_keras, snippet.bare, snippet.renamed, snippet.tracked):
        assert weight == pytest.approx(w, rel=TOLERANCE)


def test_reports(snippet):
    _, losses, errors = by_hand()
    assert snippet.bare[0] == {"loss": 0.0}
    assert snippet.renamed[0] == {"my_loss": pytest.approx(losses[-1][0], TOLERANCE)}
    for report, _ in (snippet.of_keras, snippet.tracked):
        assert report == {
            "loss": pytest.approx(mean(losses), rel=TOLERANCE),
            "mae": pytest.approx(mean(errors), rel=TOLERANCE),
        }


def test_prints(stdout):
    lines = stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "Sequential",
        "Bare",
        "Renamed",
        "Tracked",
        "Bare",
    ]
    assert lines[1] == "Bare: weight 1.7520, fit says {'loss': 0.0}"
    assert (
        lines[4] == "Bare: Cannot get result() since the metric has not yet been built."
    )
