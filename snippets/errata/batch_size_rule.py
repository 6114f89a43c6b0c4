"""Train with batch sizes outside the 2019 memo's rule."""

import numpy as np
import tensorflow as tf

N = 40
rng = np.random.default_rng(0)
x = rng.standard_normal((N, 3)).astype(np.float32)
y = rng.standard_normal((N, 1)).astype(np.float32)


# Training
def train(batch_size: int) -> tuple[int, list[float]]:
    """Train for 3 epochs; return the number of updates and the losses."""
    layer = tf.keras.layers.Dense(1, kernel_initializer="zeros")
    model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
    model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
    options = {"epochs": 3, "shuffle": False, "verbose": 0}
    history = model.fit(x, y, batch_size=batch_size, **options)
    return int(model.optimizer.iterations), history.history["loss"]


# Batch sizes
results, refused = {}, {}
for batch_size in (N, 1000, 32, 0, -1):
    try:
        results[batch_size] = updates, losses = train(batch_size)
    except ValueError as error:
        refused[batch_size] = str(error).splitlines()[-1]
        print(f"batch size {batch_size:4}: {refused[batch_size]}")
    else:
        shown = ", ".join(f"{loss:.4f}" for loss in losses)
        print(
            f"batch size {batch_size:4}: {updates} updates, losses {shown}"
        )
