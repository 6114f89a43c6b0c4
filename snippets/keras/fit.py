"""Train by compile and fit, and get the losses of the loop of one's own."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)

tf.keras.utils.set_random_seed(0)
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu"),
        tf.keras.layers.Dense(D),
    ]
)
start = model.get_weights()
loss_function = tf.keras.losses.MeanSquaredError()

# A loop of one's own
optimizer = tf.keras.optimizers.SGD(3.0)
loop = []
for step in range(50):
    with tf.GradientTape() as tape:
        loss = loss_function(y, model(x))
    loop.append(float(loss))
    weights = model.trainable_variables
    gradients = tape.gradient(loss, weights)
    optimizer.apply_gradients(zip(gradients, weights, strict=True))


def fit(shuffle: bool) -> list[float]:
    """Train for 50 epochs of one batch, from the weights that the loop started with."""
    model.set_weights(start)
    model.compile(optimizer=tf.keras.optimizers.SGD(3.0), loss=loss_function)
    history = model.fit(x, y, batch_size=N, epochs=50, shuffle=shuffle, verbose=0)
    return history.history["loss"]


in_order, shuffled = fit(shuffle=False), fit(shuffle=True)
for step in (0, 10, 20, 30, 40, 49):
    print(f"step {step:2}: loop {loop[step]:.4f}, fit {in_order[step]:.4f}")
equal = sum(a == b for a, b in zip(loop, in_order, strict=True))
print(f"shuffle=False: {equal} of 50 losses equal")
near = np.allclose(shuffled, loop, rtol=1e-5, atol=0)
print(f"shuffle=True: losses equal within 1e-5 of each: {near}")
