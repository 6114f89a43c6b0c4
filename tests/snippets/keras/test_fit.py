"""The loop against NumPy in float64 (gradients by hand), fit against the loop."""

from types import SimpleNamespace

import numpy as np
import pytest
import tensorflow as tf

# float32 against float64 over 50 steps; the two-layer net's own loop differs by 6e-7.
TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def expected() -> list[float]:
    """The loss before each of 50 updates."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(1000)]
    model = tf.keras.Sequential([tf.keras.Input((1000,)), *layers])
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in model.get_weights())
    losses = []
    for _ in range(50):
        z = x @ w1 + b1
        h = np.maximum(z, 0)
        error = h @ w2 + b2 - y
        losses.append(np.mean(error**2))
        d_y_pred = 2 * error / error.size
        d_z = (d_y_pred @ w2.T) * (z > 0)
        w1, b1 = w1 - 3.0 * x.T @ d_z, b1 - 3.0 * d_z.sum(axis=0)
        w2, b2 = w2 - 3.0 * h.T @ d_y_pred, b2 - 3.0 * d_y_pred.sum(axis=0)
    return losses


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.hand, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.optimizer, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.in_order, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.shuffled, expected, rtol=TOLERANCE)


def test_same_order_same_bits(snippet):
    assert snippet.in_order == snippet.optimizer == snippet.hand


def test_other_order_other_last_bits(snippet):
    # Sums of 64 samples in another order, over 50 updates: some last bit always differs.
    assert snippet.shuffled != snippet.in_order


def test_history_holds_the_loss_before_the_update(snippet):
    snippet.model.set_weights(snippet.start)
    before = snippet.model.evaluate(snippet.x, snippet.y, batch_size=64, verbose=0)
    assert snippet.in_order[0] == pytest.approx(before, rel=TOLERANCE)
    assert snippet.in_order[1] < 0.95 * before


def test_each_epoch_is_one_update(snippet):
    snippet.fit(shuffle=False)
    assert int(snippet.model.optimizer.iterations) == 50


def test_fit_shuffles_only_when_told(snippet, monkeypatch):
    told = []

    def record(*_args, **options):
        told.append(options["shuffle"])
        return SimpleNamespace(history={"loss": []})

    monkeypatch.setattr(snippet.model, "fit", record)
    snippet.fit(shuffle=True)
    snippet.fit(shuffle=False)
    assert told == [True, False]


def test_prints(stdout, expected):
    steps = (0, 10, 20, 30, 40, 49)
    assert stdout.splitlines() == [
        "         by hand  optimizer  fit",
        *(
            f"step {step:2}: " + "{0:.4f}   {0:.4f}  {0:.4f}".format(expected[step])
            for step in steps
        ),
        "shuffle=False: 50 of 50 losses equal three times",
        "shuffle=True: losses equal within 1e-5 of each: True",
    ]
