"""The losses of all four ways against NumPy in float64, and what is timed by a stopwatch of our own."""

import inspect

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64 over 240 updates; the difference seen is 4e-7.
TOLERANCE = 1e-5
WAYS = ["loop", "fit", "train_step", "XLA"]


@pytest.fixture(scope="module")
def reference():
    """The mean loss of each of 12 epochs, with gradients derived by hand."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((640, 100)).astype("float32").astype(float)
    y = rng.standard_normal((640, 10)).astype("float32").astype(float)
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(10)]
    model = tf.keras.Sequential([tf.keras.Input((100,)), *layers])
    w1, b1, w2, b2 = (weight.astype(float) for weight in model.get_weights())
    means = []
    for _ in range(12):
        losses = []
        for i in range(0, 640, 32):
            z = x[i : i + 32] @ w1 + b1
            error = np.maximum(z, 0) @ w2 + b2 - y[i : i + 32]
            losses.append(np.mean(error**2))
            d_y_pred = 2 * error / error.size
            d_z = (d_y_pred @ w2.T) * (z > 0)
            w2 = w2 - 0.5 * np.maximum(z, 0).T @ d_y_pred
            b2 = b2 - 0.5 * d_y_pred.sum(axis=0)
            w1 = w1 - 0.5 * x[i : i + 32].T @ d_z
            b1 = b1 - 0.5 * d_z.sum(axis=0)
        means.append(np.mean(losses))
    return means


@pytest.mark.parametrize("way", WAYS)
def test_losses(snippet, reference, way):
    np.testing.assert_allclose(snippet.losses[way], reference, rtol=TOLERANCE)


def test_only_one_way_is_compiled(snippet):
    compiled = {}
    for way in ("loop", "XLA"):
        step = inspect.getclosurevars(snippet.ways[way]).nonlocals["step"]
        concrete = step.get_concrete_function(snippet.x[:32], snippet.y[:32])
        compiled[way] = concrete.function_def.attr["_XlaMustCompile"].b
    assert compiled == {"loop": False, "XLA": True}


def test_a_step_of_our_own_is_what_fit_runs(snippet):
    assert snippet.OwnStep.train_step is not tf.keras.Sequential.train_step
    model = inspect.getclosurevars(snippet.ways["train_step"]).nonlocals["model"]
    assert type(model) is snippet.OwnStep


def test_ways_take_turns_and_the_first_round_is_left_out():
    # Later rounds take 20, 40, ..., 220 ms for 20 steps, and each way twice as long as the one before.
    later = np.arange(1, 12)[:, None] * [1, 2, 4, 8] * 0.02
    seconds = [9, 9, 9, 9, *later.ravel()]
    names, timed, stdout = measuring.replay(
        "keras/training_step.py", seconds, call=True
    )
    assert list(names["ways"]) == WAYS
    assert timed == list(names["ways"].values()) * 12
    for factor, line in zip((1, 2, 4, 8), stdout.splitlines(), strict=True):
        low, middle, high = 3.5 * factor, 6 * factor, 8.5 * factor
        assert line.endswith(
            f" {middle:.2f} ms a step (middle half {low:.2f} to {high:.2f})"
        )
