"""The loop against the same training in NumPy, in float64: cross-entropy's gradient and Adam by their formulas."""

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.keras import numpy_classifier as oracle

# Adam divides by the root of small squares, which magnifies float32's rounding: 3e-5 seen after 320 updates.
TOLERANCE = 1e-3


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], list[np.ndarray]]:
    """The mean loss of each of ten epochs, and the weights after them."""
    x, y = oracle.points(1000)
    tf.keras.utils.set_random_seed(0)
    samples = tf.data.Dataset.from_tensor_slices((x, y))
    batches = samples.shuffle(1000).batch(32)
    layers = [tf.keras.layers.Dense(32), tf.keras.layers.Dense(2)]
    start = tf.keras.Sequential([tf.keras.Input((2,)), *layers]).get_weights()
    weights = [weight.astype(np.float64) for weight in start]
    m, v = [0 * w for w in weights], [0 * w for w in weights]
    losses, step = [], 0
    for _ in range(10):
        total = 0.0
        for pair in batches:
            x_batch, y_batch = (part.numpy() for part in pair)
            step += 1
            total += len(y_batch) * oracle.cross_entropy(weights, x_batch, y_batch)
            for i, g in enumerate(gradients(weights, x_batch, y_batch)):
                m[i] = 0.9 * m[i] + 0.1 * g
                v[i] = 0.999 * v[i] + 0.001 * g**2
                rate = 0.03 * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
                weights[i] = weights[i] - rate * m[i] / (np.sqrt(v[i]) + 1e-7)
        losses.append(total / len(x))
    return losses, weights


def gradients(weights, x, y):
    """The gradients of the mean cross-entropy: softmax minus one-hot, back through the layers."""
    w1, b1, w2, b2 = weights
    z = x @ w1 + b1
    h = np.maximum(z, 0)
    powers = np.exp(h @ w2 + b2)
    d_logits = (powers / powers.sum(axis=1, keepdims=True) - np.eye(2)[y]) / len(y)
    d_z = (d_logits @ w2.T) * (z > 0)
    return x.T @ d_z, d_z.sum(axis=0), h.T @ d_logits, d_logits.sum(axis=0)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.losses, expected[0], rtol=TOLERANCE)


def test_weights(snippet, expected):
    for ours, theirs in zip(snippet.model.get_weights(), expected[1], strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=TOLERANCE)


def test_a_batch_is_trained_on_as_training(snippet, monkeypatch):
    told = []
    call = snippet.model.call

    def record(*arguments, **options):
        told.append(options["training"])
        return call(*arguments, **options)

    monkeypatch.setattr(snippet.model, "call", record)
    weights = snippet.model.get_weights()
    snippet.train_step.python_function(snippet.x[:2], snippet.y[:2])
    snippet.model.set_weights(weights)
    assert told == [True]


def test_a_graph_for_each_size_of_a_batch_and_one_more(snippet):
    # 1000 samples in batches of 32 leave one of 8. The first call traces once more: the optimizer makes its variables.
    assert snippet.train_step.experimental_get_tracing_count() == 3


def test_prints(snippet, stdout):
    *epochs, counts = stdout.splitlines()
    assert epochs == [
        f"epoch {epoch:2}: mean loss {loss:.3f}"
        for epoch, loss in enumerate(snippet.losses, 1)
    ]
    # 10 epochs of 32 batches. Batches have two sizes, and the first call traces once more, for new variables.
    assert counts == "updates 320, traces 3"
