"""Use an optimizer for a variable that it has not met."""

import tensorflow as tf

optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
w, b = tf.Variable(1.0), tf.Variable(2.0)
gradient = tf.constant(1.0)
optimizer.apply_gradients([(gradient, w)])
print("w after an update:", w.numpy())
optimizer.apply_gradients([(gradient, b)])
