"""Train by hand, by optimizer, and by compile and fit: three times the same losses."""

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


# A loop of one's own, by hand and with an optimizer
def loop(update) -> list[float]:
    """Train for 50 steps from the same start; return the loss before each update."""
    model.set_weights(start)
    weights = model.trainable_variables
    losses = []
    for step in range(50):
        with tf.GradientTape() as tape:
            loss = loss_function(y, model(x))
        losses.append(float(loss))
        update(zip(tape.gradient(loss, weights), weights, strict=True))
    return losses


def by_hand(pairs) -> None:
    for gradient, weight in pairs:
        weight.assign_sub(3.0 * gradient)


hand = loop(by_hand)
optimizer = loop(tf.keras.optimizers.SGD(3.0).apply_gradients)


# compile and fit
def fit(shuffle: bool) -> list[float]:
    """Train for 50 epochs of one batch, from the start of the loop."""
    model.set_weights(start)
    model.compile(optimizer=tf.keras.optimizers.SGD(3.0), loss=loss_function)
    history = model.fit(x, y, batch_size=N, epochs=50, shuffle=shuffle, verbose=0)
    return history.history["loss"]


in_order, shuffled = fit(shuffle=False), fit(shuffle=True)
print("         by hand  optimizer  fit")
for step in (0, 10, 20, 30, 40, 49):
    print(
        f"step {step:2}: {hand[step]:.4f}   {optimizer[step]:.4f}  {in_order[step]:.4f}"
    )
equal = sum(a == b == c for a, b, c in zip(hand, optimizer, in_order, strict=True))
print(f"shuffle=False: {equal} of 50 losses equal three times")
near = np.allclose(shuffled, hand, rtol=1e-5, atol=0)
print(f"shuffle=True: losses equal within 1e-5 of each: {near}")
