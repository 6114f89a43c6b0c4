"""Train one net with four optimizers, each with several learning rates."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((128, 8)), tf.float32)
y = tf.sin(2 * x[:, :1]) + x[:, 1:2] * x[:, 2:3]
starts = [
    rng.standard_normal(s) / np.sqrt(s[0]) for s in ((8, 32), (32, 1))
]
rates, updates = [0.003, 0.01, 0.03, 0.1, 0.3, 1.0], 100


# Training
def train(optimizer) -> list[list[float]]:
    """Return a list for each rate: the loss after k updates at place k."""
    weights = [tf.Variable(start, dtype=tf.float32) for start in starts]
    optimizer.build(weights)

    @tf.function
    def update() -> tf.Tensor:
        with tf.GradientTape() as tape:
            h = tf.tanh(tf.matmul(x, weights[0]))
            loss = tf.reduce_mean((tf.matmul(h, weights[1]) - y) ** 2)
        optimizer.apply(tape.gradient(loss, weights), weights)
        return loss

    losses = []
    for rate in rates:
        for kept in optimizer.variables:  # as good as new
            kept.assign(tf.zeros_like(kept))
        optimizer.learning_rate = rate
        for weight, start in zip(weights, starts, strict=True):
            weight.assign(start)
        losses.append([float(update()) for _ in range(updates + 1)])
    return losses


# Four optimizers
optimizers = tf.keras.optimizers
rules = {
    "SGD": optimizers.SGD(),
    "momentum": optimizers.SGD(momentum=0.9),
    "RMSprop": optimizers.RMSprop(),
    "Adam": optimizers.Adam(),
}
losses = {name: train(optimizer) for name, optimizer in rules.items()}
print(f"{'rate':8}", *(f"{rate:9g}" for rate in rates))
for name, runs in losses.items():
    print(f"{name:8}", *(f"{run[-1]:9.2g}" for run in runs))
