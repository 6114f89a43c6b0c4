"""Fit a line with targets of shape (N,) and with a column of targets."""

import numpy as np
import tensorflow as tf

x = np.linspace(0.0, 1.0, 21, dtype="float32")[:, np.newaxis]
y = 2 * x[:, 0] + 1  # shape (21,)


# Training
def train(targets):
    """Return the losses and the predictions of a line trained by hand."""
    w = tf.Variable(tf.zeros((1, 1)))
    b = tf.Variable(0.0)
    losses = []
    for update in range(100):
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(x, w) + b
            loss = tf.reduce_mean(tf.square(y_pred - targets))
        losses.append(float(loss))
        gradients = tape.gradient(loss, [w, b])
        for variable, gradient in zip((w, b), gradients, strict=True):
            variable.assign_sub(0.7 * gradient)
    return losses, y_pred.numpy()[:, 0]


# Two shapes
runs = {}
for targets in (y, y[:, np.newaxis]):
    losses, line = runs[targets.shape] = train(targets)
    print(f"targets of shape {targets.shape}")
    print(f"    loss {losses[0]:.3f} to {losses[-1]:.6f}", end=", ")
    print(f"predictions {line[0]:.3f} to {line[-1]:.3f}")
