"""Ask for the gradient of a variable that the loss does not use."""

import tensorflow as tf

w1 = tf.Variable(3.0)
w2 = tf.Variable(3.0)

with tf.GradientTape() as tape:
    loss = w1 * w1
gradient = tape.gradient(loss, w2)
print("gradient:", gradient)

# Zero instead of None
with tf.GradientTape() as tape:
    loss = w1 * w1
zero = tape.gradient(loss, w2, unconnected_gradients="zero")
print("zero, if asked for:", zero.numpy())

# Cure
with tf.GradientTape() as tape:
    loss = w1 * w2
cured = tape.gradient(loss, w2)
print("cured:", cured.numpy())
