"""A restarted training against Adam on all samples, written out in NumPy."""

import numpy as np

X = np.random.default_rng(0).normal(size=(64, 2)).astype(np.float32)


def _losses(weights, updates, rate=0.02):
    weights = [weight.astype(np.float64) for weight in weights]
    moments = [np.zeros_like(weight) for weight in weights]
    squares = [np.zeros_like(weight) for weight in weights]
    x, y, losses = X.astype(np.float64), np.prod(X, axis=1, keepdims=True), []
    for update in range(1, updates + 1):
        w1, b1, w2, b2 = weights
        hidden = np.tanh(x @ w1 + b1)
        error = hidden @ w2 + b2 - y
        losses.append(np.mean(error**2))
        back = 2 * error / 64
        inner = back @ w2.T * (1 - hidden**2)
        gradients = [x.T @ inner, inner.sum(0), hidden.T @ back, back.sum(0)]
        for i, gradient in enumerate(gradients):
            moments[i] += 0.1 * (gradient - moments[i])
            squares[i] += 0.001 * (gradient**2 - squares[i])
            step = rate * np.sqrt(1 - 0.999**update) / (1 - 0.9**update)
            weights[i] = weights[i] - step * moments[i] / (np.sqrt(squares[i]) + 1e-7)
    return losses


def test_the_restarted_losses_are_those_of_adam(snippet):
    begun = snippet.begin(seed=0).model.trainable_variables
    losses = _losses([weight.numpy() for weight in begun], 20)
    # 20 updates in float32.
    np.testing.assert_allclose(snippet.whole, losses, rtol=1e-4)
    assert snippet.rest == snippet.whole[10:]


def test_two_checkpoints_stay(snippet, stdout):
    assert stdout.splitlines() == [
        "checkpoint",
        "ckpt-10.data-00000-of-00001",
        "ckpt-10.index",
        "ckpt-5.data-00000-of-00001",
        "ckpt-5.index",
        "goes on at step 10",
        "10 losses, equal to the last bit: True",
        "AssertionError: Unresolved object in checkpoint (root).optimizer._variables.2",
        "after build: complete",
    ]
    assert [path.rpartition("-")[2] for path in snippet.manager.checkpoints] == [
        "15",
        "20",
    ]
