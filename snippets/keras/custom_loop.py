"""Train a Keras model in a loop of one's own.

The loop is the one for raw weights. Only the list of weights comes from the model.
"""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)


def train(learning_rate: float) -> list[float]:
    """Train a new model for 50 steps; return the loss before each update."""
    tf.keras.utils.set_random_seed(0)  # every model starts from the same weights
    model = tf.keras.Sequential(
        [
            tf.keras.Input((D,)),
            tf.keras.layers.Dense(H, activation="relu"),
            tf.keras.layers.Dense(D),
        ]
    )
    loss_function = tf.keras.losses.MeanSquaredError()
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    losses = []
    for step in range(50):
        # Forward pass and loss
        with tf.GradientTape() as tape:
            loss = loss_function(y, model(x))
        losses.append(float(loss))

        # Gradients and update
        weights = model.trainable_variables
        gradients = tape.gradient(loss, weights)
        optimizer.apply_gradients(zip(gradients, weights, strict=True))
    return losses


slow, good = train(0.1), train(3.0)
zero = float(tf.reduce_mean(tf.square(y)))
for step in (0, 10, 20, 30, 40, 49):
    print(f"step {step:2}: loss {slow[step]:.4f} at rate 0.1, {good[step]:.4f} at 3.0")
print(f"predicting zero everywhere: loss {zero:.4f}")
