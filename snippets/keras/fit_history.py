"""Find out which loss fit reports for an epoch of unequal batches."""

import numpy as np
import tensorflow as tf

inputs = np.ones((10, 1), "float32")
targets = np.arange(10, dtype="float32")[:, np.newaxis]


# Training
def train(learning_rate: float) -> tuple[float, float]:
    """Return the loss that fit reports for an epoch, and the one after."""
    layer = tf.keras.layers.Dense(
        1, use_bias=False, kernel_initializer="zeros"
    )
    model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    model.compile(optimizer=optimizer, loss="mean_squared_error")
    result = model.fit(
        inputs, targets, batch_size=3, shuffle=False, verbose=0
    )
    after = model.evaluate(inputs, targets, verbose=0)
    return result.history["loss"][0], after


# A weight that stays zero
reported, _ = train(learning_rate=0.0)
losses = [float(np.mean(targets[i : i + 3] ** 2)) for i in range(0, 10, 3)]
batch_mean = float(np.mean(losses))
sample_mean = float(np.mean(targets**2))
print("loss of each batch: ", ", ".join(f"{loss:.2f}" for loss in losses))
print(f"mean over batches:   {batch_mean:.2f}")
print(f"mean over samples:   {sample_mean:.2f}")
print(f"reported by fit:     {reported:.2f}")

# A weight that moves
moving, after = train(learning_rate=0.1)
print("with learning rate 0.1")
print(f"reported by fit:     {moving:.2f}")
print(f"evaluate afterwards: {after:.2f}")
