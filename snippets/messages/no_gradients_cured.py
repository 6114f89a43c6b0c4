"""Compute a loss that the tape can follow."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([2.0, 4.0])
w = tf.Variable(1.0)
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)

# Inside the block
with tf.GradientTape() as tape:
    y_pred = w * x
    loss = tf.reduce_mean((y_pred - y) ** 2)
gradients = tape.gradient(loss, [w])
optimizer.apply_gradients(zip(gradients, [w], strict=True))
updated = w.numpy()
print("inside the block: w =", updated)

# A loss with a slope
w.assign(1.0)
with tf.GradientTape(persistent=True) as tape:
    y_pred = w * x
    hits = tf.reduce_mean(tf.cast(tf.round(y_pred) == y, tf.float32))
    loss = tf.reduce_mean((y_pred - y) ** 2)
by_hits, by_loss = tape.gradient(hits, w), tape.gradient(loss, w)
print("share of hits:", by_hits)
print("squared error:", by_loss.numpy())

# See it coming
found = tape.gradient(hits, {"w": w})
lost = [name for name, gradient in found.items() if gradient is None]
print("without a gradient:", lost)
