"""Run a training step with dots in place of the forward pass."""

import tensorflow as tf

w1 = tf.Variable(tf.random.uniform((1000, 100)))
w2 = tf.Variable(tf.random.uniform((100, 1000)))

with tf.GradientTape() as tape:
    ...
    ...
print(f"variables that the tape has seen: {len(tape.watched_variables())}")
gradients = tape.gradient(loss, [w1, w2])
