"""Let TensorFlow check a gradient, with a mistake in it and without."""

import numpy as np
import tensorflow as tf


@tf.custom_gradient
def swish(x):
    s = tf.sigmoid(x)

    def gradient(upstream):
        return upstream * x * s * (1 - s)  # forgets the slope of x

    return x * s, gradient


x = tf.constant([-1.0, 0.5, 2.0], tf.float64)
by_rule, by_steps = tf.test.compute_gradient(swish, [x], delta=1e-5)
print("by its rule:    ", np.diag(by_rule[0]).round(4))
print("by differences: ", np.diag(by_steps[0]).round(4))


# Cure
def by_tape(x):
    return x * tf.sigmoid(x)


cured, by_steps = tf.test.compute_gradient(by_tape, [x], delta=1e-5)
print("by tape:        ", np.diag(cured[0]).round(4))
print(f"largest difference: {np.max(np.abs(cured[0] - by_steps[0])):.0e}")

# At a kink
kinks = {
    "tf.nn.relu(x)": tf.nn.relu,
    "tf.maximum(0, x)": lambda x: tf.maximum(tf.zeros_like(x), x),
    "tf.maximum(x, 0)": lambda x: tf.maximum(x, 0),
    "tf.abs(x)": tf.abs,
}
at_zero = {}
for name, cut in kinks.items():
    pair = tf.test.compute_gradient(cut, [tf.zeros(1, tf.float64)], 1e-5)
    at_zero[name] = [part[0].item() for part in pair]
    said = "by tape {}, by differences {}".format(*at_zero[name])
    print(f"{name:17} {said}")
