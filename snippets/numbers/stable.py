"""Compute softmax and cross-entropy by hand, naively and stably."""

import tensorflow as tf


# Softmax by hand
def softmax(z):
    powers = tf.exp(z)
    return powers / tf.reduce_sum(powers, axis=1, keepdims=True)


def shifted(z):
    return softmax(z - tf.reduce_max(z, axis=1, keepdims=True))


for z in [[10.0, 0.0]], [[100.0, 0.0]], [[-110.0, -110.0]]:
    naive, stable = softmax(tf.constant(z)), shifted(tf.constant(z))
    print(z[0], "naive:", naive[0].numpy(), "shifted:", stable[0].numpy())


# Log-sum-exp
def log_sum_exp(z):
    top = tf.reduce_max(z, axis=1, keepdims=True)
    return top[:, 0] + tf.math.log(tf.reduce_sum(tf.exp(z - top), axis=1))


# Cross-entropy of the second class
ways = {
    "-log p": lambda z: -tf.math.log(shifted(z)[:, 1]),
    "clipped": lambda z: -tf.math.log(tf.maximum(shifted(z)[:, 1], 1e-7)),
    "log-sum-exp": lambda z: log_sum_exp(z) - z[:, 1],
}
logits = tf.Variable([[10.0, 0.0], [50.0, 0.0], [100.0, 0.0]])
found = {}
for name, way in ways.items():
    with tf.GradientTape() as tape:
        losses = way(logits)
    slope = tape.gradient(losses, logits)[:, 1]
    found[name] = losses.numpy(), slope.numpy()
    print(f"{name:12} loss {found[name][0]}, gradient {found[name][1]}")
