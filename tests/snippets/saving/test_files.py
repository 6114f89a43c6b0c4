"""A .keras file keeps outputs and optimizer to the last bit, against Adam written out in NumPy."""

import numpy as np
import pytest

X = np.random.default_rng(0).normal(size=(64, 2)).astype(np.float32)


def test_the_data_are_the_product_of_two_numbers(snippet):
    np.testing.assert_array_equal(snippet.x, X)
    np.testing.assert_array_equal(snippet.y, X[:, :1] * X[:, 1:])
    assert [len(x) for x, _ in snippet.data] == [16] * 4


def test_the_loaded_model_is_the_same_and_goes_on(snippet):
    assert snippet.same
    assert snippet.updates == 4 * 5  # batches in five epochs
    further = snippet.further
    assert further["loaded"] == further["never interrupted"]
    assert further["with a new optimizer"] != further["loaded"]
    assert {len(losses) for losses in further.values()} == {5}


def _forward(weights, x):
    w1, b1, w2, b2 = weights
    hidden = np.tanh(x @ w1 + b1)
    return hidden, hidden @ w2 + b2


def _trained(weights, updates, rate=0.02):
    """Adam over batches of 16 in float64. Returns the mean loss of each epoch."""
    weights = [weight.astype(np.float64) for weight in weights]
    moments = [np.zeros_like(weight) for weight in weights]
    squares = [np.zeros_like(weight) for weight in weights]
    x, y, losses = X.astype(np.float64), np.prod(X, axis=1, keepdims=True), []
    for update in range(1, updates + 1):
        rows = slice(16 * ((update - 1) % 4), 16 * ((update - 1) % 4) + 16)
        hidden, y_pred = _forward(weights, x[rows])
        error = y_pred - y[rows]
        losses.append(np.mean(error**2))
        back = 2 * error / 16
        inner = back @ weights[2].T * (1 - hidden**2)
        gradients = [x[rows].T @ inner, inner.sum(0), hidden.T @ back, back.sum(0)]
        for i, gradient in enumerate(gradients):
            moments[i] += 0.1 * (gradient - moments[i])
            squares[i] += 0.001 * (gradient**2 - squares[i])
            step = rate * np.sqrt(1 - 0.999**update) / (1 - 0.9**update)
            weights[i] = weights[i] - step * moments[i] / (np.sqrt(squares[i]) + 1e-7)
    return np.reshape(losses, (-1, 4)).mean(axis=1)


def test_ten_epochs_without_an_interruption_are_those_of_adam(snippet):
    start = [weight.numpy() for weight in snippet.net(dropout=0.0).trainable_variables]
    losses = _trained(start, updates=40)
    # 40 updates in float32, each loss a mean of 64 squares.
    np.testing.assert_allclose(snippet.start, losses[:5], rtol=1e-4)
    np.testing.assert_allclose(snippet.further["loaded"], losses[5:], rtol=1e-4)


def test_weights_and_checkpoints_leave_the_draws_out_too(snippet, tmp_path):
    import tensorflow as tf

    model, other = snippet.net(dropout=0.5), snippet.net(dropout=0.5)
    model(X, training=True)
    model.save_weights(tmp_path / "a.weights.h5")
    other.load_weights(tmp_path / "a.weights.h5")
    path = tf.train.Checkpoint(model=model).save(tmp_path / "ckpt")
    tf.train.Checkpoint(model=other).restore(path).assert_consumed()
    counts = [int(each.layers[1].seed_generator.state[1]) for each in (model, other)]
    assert counts == [1, 0]


def test_the_draws_of_dropout_are_not_saved(snippet, stdout):
    np.testing.assert_array_equal(snippet.states, [[1, 1], [1, 0]])
    assert not snippet.repeated
    assert snippet.cured
    assert snippet.model.layers[1].rate == pytest.approx(0.5)
    assert stdout.splitlines()[-4:] == [
        "seed and count: [1 1]",
        "seed and count: [1 0]",
        "same entries dropped next: False",
        "same entries dropped next: True",
    ]
