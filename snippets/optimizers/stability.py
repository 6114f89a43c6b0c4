"""Predict the largest stable learning rate, and try it."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = rng.standard_normal((64, 4)) * [1.0, 2.0, 3.0, 4.0]
y = x @ [1.0, -1.0, 0.5, 2.0]

# Prediction
curvatures = np.linalg.eigvalsh(2 / len(x) * x.T @ x)
limit = 2 / curvatures[-1]
print("curvatures:", *(f"{value:.3g}" for value in curvatures))
print(f"limit of the learning rate: {limit:.4f}")


# Trial
def train(rate, momentum) -> list[float]:
    """Return losses[k], the loss after k updates."""
    optimizer = tf.keras.optimizers.SGD(rate, momentum=momentum)
    w = tf.Variable(tf.zeros(4, tf.float64))
    optimizer.build([w])

    @tf.function
    def update() -> tf.Tensor:
        with tf.GradientTape() as tape:
            error = tf.linalg.matvec(x, w) - y
            loss = tf.reduce_mean(error**2)
        optimizer.apply([tape.gradient(loss, w)], [w])
        return loss

    return [float(update()) for _ in range(201)]


losses = {}
for mu in (0.0, 0.5):
    for part in (0.99, 1.01):
        losses[mu, part] = train(part * (1 + mu) * limit, mu)
        end = losses[mu, part][-1]
        print(f"momentum {mu}, {part} of its limit: loss {end:.1e}")
