"""Measure the first step of optimizers for small and large gradients."""

import tensorflow as tf

optimizers = tf.keras.optimizers
gradients = [100.0, 1.0, 1e-3, 1e-5, 1e-7]


def first_steps(optimizer) -> list[float]:
    """Return how far each weight goes in the first update."""
    w = tf.Variable(tf.zeros(len(gradients), tf.float64))
    optimizer.apply([tf.constant(gradients, tf.float64)], [w])
    return [-float(value) for value in w]


steps = {
    "SGD": first_steps(optimizers.SGD(0.1)),
    "RMSprop": first_steps(optimizers.RMSprop(0.1)),
    "Adam": first_steps(optimizers.Adam(0.1)),
    "Adam, epsilon=1e-3": first_steps(optimizers.Adam(0.1, epsilon=1e-3)),
}
print(f"{'gradient':18}", *(f"{gradient:8.0e}" for gradient in gradients))
for name, sizes in steps.items():
    print(f"{name:18}", *(f"{size:8.2g}" for size in sizes))
