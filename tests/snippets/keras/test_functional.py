"""The two outputs, their losses and the weighted sum against NumPy in float64."""

import numpy as np
import pytest
import tensorflow as tf

FLATS = np.random.default_rng(0).standard_normal((512, 4)).astype(np.float32)
RENTS = 2.0 * FLATS[:, 0] - FLATS[:, 2]
TAKEN = RENTS < 0
# float32 against float64 over 16 hidden units, for outputs of size 1.
TOLERANCE = 1e-4


@pytest.fixture(scope="module")
def outputs(snippet) -> dict[str, np.ndarray]:
    """Both outputs from the weights of the trained model: size and place side by side, ReLU, one unit each."""
    w, b, *last = (weight.astype(np.float64) for weight in snippet.model.get_weights())
    hidden = np.maximum(FLATS @ w + b, 0)
    rent, taken = ((hidden @ last[i] + last[i + 1])[:, 0] for i in (0, 2))
    return {"rent": rent, "taken": taken}


def test_the_outputs_come_under_their_names(snippet, outputs):
    called = snippet.model({"size": FLATS[:, :2], "place": FLATS[:, 2:]})
    for name, expected in outputs.items():
        np.testing.assert_allclose(called[name][:, 0], expected, atol=TOLERANCE)


def test_losses_and_their_weighted_sum(snippet, outputs):
    rent = np.mean((outputs["rent"] - RENTS) ** 2)
    signs = np.where(TAKEN, 1, -1)
    taken = np.mean(np.log1p(np.exp(-signs * outputs["taken"])))
    assert snippet.found["rent_loss"] == pytest.approx(rent, rel=TOLERANCE)
    assert snippet.found["taken_loss"] == pytest.approx(taken, rel=TOLERANCE)
    assert snippet.found["loss"] == pytest.approx(rent + 0.5 * taken, rel=TOLERANCE)
    hits = np.mean((outputs["taken"] > 0) == TAKEN)
    # A share of 512 samples.
    assert snippet.found["taken_hits"] == pytest.approx(hits, abs=1e-6)


def test_the_model_has_learnt_both(snippet):
    assert snippet.found["rent_loss"] < 0.05 * np.mean(RENTS**2)
    assert snippet.found["taken_hits"] > 0.95


def test_ten_epochs_of_sixteen_batches_by_adam(snippet):
    assert {len(values) for values in snippet.history.values()} == {10}
    optimizer = snippet.model.optimizer
    assert int(optimizer.iterations) == 160
    assert isinstance(optimizer, tf.keras.optimizers.Adam)
    assert float(optimizer.learning_rate) == pytest.approx(0.01)


def test_prints(snippet, stdout):
    lines = stdout.splitlines()
    assert lines[:2] == ["output rent   shape (512, 1)", "output taken  shape (512, 1)"]
    rent, taken = (snippet.found[f"{name}_loss"] for name in ("rent", "taken"))
    assert lines[-2:] == [
        f"1.0 * {rent:.4f} + 0.5 * {taken:.4f}",
        f"by hand {rent + 0.5 * taken:.4f}, evaluate {snippet.found['loss']:.4f}",
    ]
    names = [line.split()[0] for line in lines[2:-2]]
    assert names == ["loss", "rent_loss", "taken_hits", "taken_loss"]
