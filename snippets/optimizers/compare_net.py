"""Train one net with four optimizers, each with several learning rates."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((128, 8)), tf.float32)
y = tf.sin(2 * x[:, :1]) + x[:, 1:2] * x[:, 2:3]
start1 = rng.standard_normal((8, 32)) / np.sqrt(8)
start2 = rng.standard_normal((32, 1)) / np.sqrt(32)
rates, updates = [0.003, 0.01, 0.03, 0.1, 0.3, 1.0], 100


# Training
def train(optimizer) -> list[list[float]]:
    """Return the losses of each rate: at place k after k updates."""
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    optimizer.build([w1, w2])

    @tf.function
    def update() -> tf.Tensor:
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(tf.tanh(tf.matmul(x, w1)), w2)
            loss = tf.reduce_mean((y_pred - y) ** 2)
        optimizer.apply(tape.gradient(loss, [w1, w2]), [w1, w2])
        return loss

    losses = []
    for rate in rates:
        for kept in optimizer.variables:  # as good as new
            kept.assign(tf.zeros_like(kept))
        optimizer.learning_rate = rate
        w1.assign(start1)
        w2.assign(start2)
        losses.append([float(update()) for _ in range(updates + 1)])
    return losses


# Four optimizers
optimizers = tf.keras.optimizers
losses = {
    "SGD": train(optimizers.SGD()),
    "momentum": train(optimizers.SGD(momentum=0.9)),
    "RMSprop": train(optimizers.RMSprop()),
    "Adam": train(optimizers.Adam()),
}
print(f"{'rate':8}", *(f"{rate:9g}" for rate in rates))
for name, runs in losses.items():
    print(f"{name:8}", *(f"{run[-1]:9.2g}" for run in runs))
