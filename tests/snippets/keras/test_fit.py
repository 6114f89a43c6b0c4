"""The losses and accuracies of the trained net against their formulas in NumPy, the held-out samples against slices."""

import numpy as np
import pytest

from tests.snippets.keras import numpy_classifier as oracle
from tests.snippets.keras.numpy_classifier import TOLERANCE

X, Y = oracle.points(1200)


@pytest.fixture(scope="module")
def weights(snippet) -> list[np.ndarray]:
    return snippet.model.get_weights()


def test_evaluate_is_on_the_last_200_points(snippet, weights):
    x, y = X[1000:], Y[1000:]
    expected = oracle.cross_entropy(weights, x, y)
    assert snippet.test["loss"] == pytest.approx(expected, rel=TOLERANCE)
    # A share of 200, so the next possible one is 0.005 away.
    expected = oracle.accuracy(weights, x, y)
    assert snippet.test["accuracy"] == pytest.approx(expected, abs=1e-6)


def test_validation_is_on_the_last_fifth_of_the_first_1000_after_the_epoch(
    snippet, weights
):
    x, y = X[800:1000], Y[800:1000]
    history = snippet.result.history
    expected = oracle.cross_entropy(weights, x, y)
    assert history["val_loss"][-1] == pytest.approx(expected, rel=TOLERANCE)
    expected = oracle.accuracy(weights, x, y)
    assert history["val_accuracy"][-1] == pytest.approx(expected, abs=1e-6)


def test_updates_are_those_of_eight_epochs_of_800_in_batches_of_32(snippet):
    assert {len(values) for values in snippet.result.history.values()} == {8}
    assert int(snippet.model.optimizer.iterations) == 8 * 25


def test_the_optimizer_is_adam_at_its_rate(snippet):
    assert type(snippet.model.optimizer).__name__ == "Adam"
    assert float(snippet.model.optimizer.learning_rate) == pytest.approx(0.03)


def test_the_net_has_learnt(snippet):
    # Naming one class is right for about half of the points.
    assert 0.4 < Y[1000:].mean() < 0.6
    assert snippet.test["accuracy"] > 0.9


def test_prints(snippet, stdout):
    lines = [
        f"1000 points for training and validation, {Y[:1000].sum()} of them inside",
        f"{2 * 32 + 32 + 32 * 2 + 2} parameters to train",
    ]
    lines += [
        f"{name:12}  epoch 1: {snippet.result.history[name][0]:.3f}, "
        f"epoch 8: {snippet.result.history[name][-1]:.3f}"
        for name in ("accuracy", "loss", "val_accuracy", "val_loss")
    ]
    lines += [
        f"test {name:8} {snippet.test[name]:.3f}" for name in ("accuracy", "loss")
    ]
    assert stdout.splitlines() == lines
