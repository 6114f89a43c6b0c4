"""Train by hand, by an optimizer and by fit, and compare the losses."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = rng.standard_normal((N, D)).astype("float32")
y = rng.standard_normal((N, D)).astype("float32")
tf.keras.utils.set_random_seed(0)
hidden = tf.keras.layers.Dense(H, activation="relu")
output = tf.keras.layers.Dense(D)
model = tf.keras.Sequential([tf.keras.Input((D,)), hidden, output])
start, weights = model.get_weights(), model.trainable_variables
loss_function = tf.keras.losses.MeanSquaredError()


# Training
def train(update) -> list[float]:
    """Return the loss before each of 20 updates, from the same start."""
    model.set_weights(start)
    losses = []
    for _ in range(20):
        with tf.GradientTape() as tape:
            loss = loss_function(y, model(x, training=True))
        losses.append(float(loss))
        update(zip(tape.gradient(loss, weights), weights, strict=True))
    return losses


# Three ways
by_hand = train(lambda pairs: [w.assign_sub(3.0 * g) for g, w in pairs])
by_sgd = train(tf.keras.optimizers.SGD(3.0).apply_gradients)
model.set_weights(start)
model.compile(optimizer=tf.keras.optimizers.SGD(3.0), loss=loss_function)
result = model.fit(x, y, batch_size=N, epochs=20, shuffle=False, verbose=0)
by_fit = result.history["loss"]
print("updates  by hand  by SGD  by fit")
for k in (0, 1, 5, 10, 19):
    print(f"{k:7}  {by_hand[k]:.4f}   {by_sgd[k]:.4f}  {by_fit[k]:.4f}")
triples = zip(by_hand, by_sgd, by_fit, strict=True)
equal = sum(a == b == c for a, b, c in triples)
print(f"equal to the last bit: {equal} of {len(by_hand)} losses")
