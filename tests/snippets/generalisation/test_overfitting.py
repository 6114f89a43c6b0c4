"""The samples and the losses of the first updates against NumPy in float64."""

import numpy as np
import tensorflow as tf

from tests.snippets.generalisation.teacher import (  # fmt: skip
    Adam,
    error,
    gradients,
    samples,
    teacher,
)

SIZES = {"training": 100, "validation": 100, "test": 2000}


def expected_sets():
    rng = np.random.default_rng(7)
    weights = teacher(rng)
    return {name: samples(rng, weights, count) for name, count in SIZES.items()}


def expected_curves(updates: int):
    # Only the start is taken from Keras: its initialisers cannot be had in another way.
    tf.keras.utils.set_random_seed(0)
    hidden = tf.keras.layers.Dense(200, activation="relu")
    model = tf.keras.Sequential([tf.keras.Input((10,)), hidden, tf.keras.layers.Dense(1)])  # fmt: skip
    weights = [w.astype("float64") for w in model.get_weights()]
    sets, adam = expected_sets(), Adam(0.01)
    curves = {name: [] for name in sets}
    for _ in range(updates):
        for name, (x, y) in sets.items():
            curves[name].append(error(x, y, weights))
        weights = adam.update(weights, gradients(*sets["training"], weights))
    return curves


def test_samples(snippet):
    for name, (x, y) in expected_sets().items():
        np.testing.assert_allclose(snippet.sets[name][0], x, rtol=1e-6)
        np.testing.assert_allclose(snippet.sets[name][1], y, rtol=1e-5, atol=1e-6)


def test_losses_of_the_first_updates(snippet):
    # Adam divides by the size of gradients, which enlarges the rounding of float32: 2e-5 was seen.
    for name, losses in expected_curves(30).items():
        np.testing.assert_allclose(snippet.curves[name][:30], losses, rtol=2e-4, err_msg=name)  # fmt: skip
        assert len(snippet.curves[name]) == 201


def test_the_student_overfits(snippet):
    curves = snippet.curves
    assert curves["training"][-1] < 0.01 * 0.09
    # What no net can be expected to beat, less three standard deviations of the mean of 2000 squares.
    assert min(curves["test"]) > 0.09 * (1 - 3 * np.sqrt(2 / 2000))
    assert curves["test"][-1] > 1.2 * min(curves["test"])


def test_prints_each_set(snippet, stdout):
    rows = []
    w1, w2 = teacher(np.random.default_rng(7))
    for name, (x, y) in expected_sets().items():
        losses = snippet.curves[name]
        floor = np.mean((np.maximum(x @ w1, 0) @ w2 - y) ** 2)
        rows.append(
            f"{name:10}  at the end {losses[-1]:.3f}, lowest {min(losses):.3f} after {int(np.argmin(losses))} updates, "
            f"of the teacher {floor:.3f}"
        )
    assert stdout.splitlines() == rows
