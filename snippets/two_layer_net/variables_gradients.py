"""Ask for the gradients of a variable and of a constant, and update."""

import tensorflow as tf

w = tf.Variable(3.0)
constant = tf.constant(3.0)

# Gradients
with tf.GradientTape() as tape:
    loss = w * w + constant * constant
gradient, constant_gradient = tape.gradient(loss, [w, constant])
print("gradient of the variable:", gradient.numpy())
print("gradient of the constant:", constant_gradient)

# Update in place
w.assign_sub(0.25 * gradient)
print("variable after the update:", w.numpy())
