"""Estimate the largest curvature of a loss without its Hessian."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = rng.standard_normal((64, 4)) * [1.0, 2.0, 3.0, 4.0]
y = x @ [1.0, -1.0, 0.5, 2.0]
w = tf.Variable(tf.zeros(4, tf.float64))


@tf.function
def times_hessian(direction) -> tf.Tensor:
    """Return the product of the Hessian and a direction."""
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            loss = tf.reduce_mean((tf.linalg.matvec(x, w) - y) ** 2)
        gradient = inner.gradient(loss, w)
        slope = tf.tensordot(gradient, direction, 1)
    return outer.gradient(slope, w)


# Estimate
product = tf.ones(4, tf.float64)
for _ in range(20):
    product = times_hessian(product / tf.norm(product))
estimate = float(tf.norm(product))
largest = np.linalg.eigvalsh(2 / len(x) * x.T @ x)[-1]
print(f"largest curvature: estimated {estimate:.4f}, true {largest:.4f}")
