"""Print the size of each gradient, where one of them is None."""

import tensorflow as tf

w, b = tf.Variable([3.0, 4.0]), tf.Variable([0.0, 0.0])
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(w * w)  # b was forgotten
for gradient in tape.gradient(loss, [w, b]):
    print("norm:", tf.norm(gradient).numpy())
