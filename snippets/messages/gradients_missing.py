"""Train a line whose offset was forgotten in the forward pass."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([3.0, 5.0])
w, b = tf.Variable(1.0, name="w"), tf.Variable(0.5, name="b")
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((w * x - y) ** 2)
gradients = tape.gradient(loss, [w, b])
optimizer.apply_gradients(zip(gradients, [w, b], strict=True))
print(f"w {w.numpy():.1f}, b {b.numpy():.1f}")
