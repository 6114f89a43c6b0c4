"""Loss and metrics of the numbers 0 to 9 against their formulas, for each batch size."""

import numpy as np
import pytest

X = np.arange(10.0)
EXPECTED = {
    "loss": np.mean(X**2),
    "mean_absolute_error": np.mean(X),
    "root_mean_squared_error": np.sqrt(np.mean(X**2)),
}


def test_the_metrics(snippet):
    # A few float32 operations on numbers below 100.
    assert snippet.named == pytest.approx(EXPECTED, rel=1e-6)
    assert snippet.values == pytest.approx(list(EXPECTED.values()), rel=1e-6)


def test_no_batch_size_changes_them(snippet):
    assert list(snippet.by_size) == [10, 4, 1]
    for values in snippet.by_size.values():
        assert values == pytest.approx(EXPECTED, rel=1e-6)


def test_predict_returns_the_inputs(snippet):
    np.testing.assert_array_equal(snippet.predicted[:, 0], X)


def test_prints(stdout):
    losses = [np.mean(batch**2) for batch in (X[:4], X[4:8], X[8:])]
    assert stdout.splitlines() == [
        "a list: 28.500 4.500 5.339",
        "loss                     28.500",
        "mean_absolute_error      4.500",
        "root_mean_squared_error  5.339",
        "metrics_names: ['loss', 'compile_metrics']",
        "batch size 10  loss 28.500, root 5.339",
        "batch size  4  loss 28.500, root 5.339",
        "batch size  1  loss 28.500, root 5.339",
        "batches of 4: 3.500 31.500 72.500",
        f"their plain mean: {np.mean(losses):.3f}",
        "predict returns ndarray (10, 1)",
        "loss from the predictions: 28.500",
    ]
