"""Give targets of several shapes to a compiled model."""

import numpy as np
import tensorflow as tf


def squared_error(y, y_pred):
    return tf.reduce_mean(tf.square(y_pred - y))


class SquaredError(tf.keras.losses.Loss):
    def call(self, y, y_pred):
        return tf.reduce_mean(tf.square(y_pred - y))


def outcome(loss, outputs, shape):
    """Return the loss of a model without error, or the error message."""
    model = tf.keras.Sequential([tf.keras.Input((outputs,))])
    model.compile(loss=loss)
    x = np.repeat(np.arange(4.0)[:, np.newaxis], outputs, axis=1)
    y = np.arange(4.0).reshape(shape)
    try:
        return f"{model.evaluate(x, y, verbose=0):.4f}"
    except ValueError as error:
        return str(error).replace(" Received:", "\n    Received:")


# One output
losses = {
    "MeanSquaredError": tf.keras.losses.MeanSquaredError(),
    "own function": squared_error,
    "own class": SquaredError(),
}
one_output = {name: outcome(loss, 1, (4,)) for name, loss in losses.items()}
for name, text in one_output.items():
    print(f"{name}: {text}")

# Two outputs
losses["BinaryCrossentropy"] = tf.keras.losses.BinaryCrossentropy()
two_outputs = {}
for name in ("MeanSquaredError", "BinaryCrossentropy"):
    two_outputs[name] = outcome(losses[name], 2, (4, 1))
    print(f"{name}: {two_outputs[name]}")
