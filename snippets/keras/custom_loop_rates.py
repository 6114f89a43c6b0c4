"""Train the two-layer net at the learning rates 0.1 and 3.0."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = rng.standard_normal((N, D)).astype("float32")
y = rng.standard_normal((N, D)).astype("float32")
loss_function = tf.keras.losses.MeanSquaredError()


# Training
def train(learning_rate: float) -> list[float]:
    """Return the loss before each of 50 updates, and the one after them."""
    tf.keras.utils.set_random_seed(0)  # both start from the same weights
    hidden = tf.keras.layers.Dense(H, activation="relu")
    output = tf.keras.layers.Dense(D)
    model = tf.keras.Sequential([tf.keras.Input((D,)), hidden, output])
    optimizer = tf.keras.optimizers.SGD(learning_rate)

    @tf.function
    def train_step():
        with tf.GradientTape() as tape:
            loss = loss_function(y, model(x, training=True))
        weights = model.trainable_variables
        gradients = tape.gradient(loss, weights)
        optimizer.apply_gradients(zip(gradients, weights, strict=True))
        return loss

    losses = [float(train_step()) for _ in range(50)]
    return [*losses, float(loss_function(y, model(x)))]


# Two rates
rates = 0.1, 3.0
low, high = (train(rate) for rate in rates)
zero = float(np.mean(y**2))
print(f"updates  rate {rates[0]}  rate {rates[1]}")
for updates in (0, 10, 20, 30, 40, 50):
    print(f"{updates:7}  {low[updates]:8.4f}  {high[updates]:8.4f}")
print(f"predicting zero everywhere: {zero:.4f}")
