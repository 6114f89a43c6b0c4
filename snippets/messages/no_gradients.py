"""Compute the loss below the tape's block instead of inside."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([2.0, 4.0])
w = tf.Variable(1.0)
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
with tf.GradientTape() as tape:
    y_pred = w * x
loss = tf.reduce_mean((y_pred - y) ** 2)
gradients = tape.gradient(loss, [w])
optimizer.apply_gradients(zip(gradients, [w], strict=True))
