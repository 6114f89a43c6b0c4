"""Clip gradients in three ways, and meet an error."""

import textwrap

import numpy as np
import tensorflow as tf

SGD = tf.keras.optimizers.SGD
gradients = [tf.constant([3.0, 4.0]), tf.constant([0.0, 12.0])]
ways = [{"clipvalue": 2.0}, {"clipnorm": 2.0}, {"global_clipnorm": 2.0}]


# Three ways
def clipped(**options) -> list[np.ndarray]:
    """Return what SGD with the learning rate 1 subtracts."""
    weights = [tf.Variable([0.0, 0.0]), tf.Variable([0.0, 0.0])]
    SGD(1.0, **options).apply(gradients, weights)
    return [0 - w.numpy() for w in weights]


steps = [clipped(), *(clipped(**way) for way in ways)]
for way, step in zip(("no clipping", *ways), steps, strict=True):
    print(way, *(part.round(4) for part in step))

# By hand
parts, norm = tf.clip_by_global_norm(gradients, 2.0)
print("norm:", norm.numpy(), *(part.numpy().round(4) for part in parts))

# What it is for
paths = {}
for limit in (None, 1.0):
    optimizer, w = SGD(0.1, clipnorm=limit), tf.Variable(3.0)
    paths[limit] = [3.0]
    for _ in range(4):
        optimizer.apply([4 * w**3], [w])  # the gradient of w to the fourth
        paths[limit].append(float(w))
    print(f"clipnorm={limit}:", *(f"{w:.3g}" for w in paths[limit]))

# Two at once
try:
    SGD(1.0, clipnorm=2.0, clipvalue=2.0)
except ValueError as error:
    refused = str(error)
    print(textwrap.fill(f"ValueError: {error}", 72))
