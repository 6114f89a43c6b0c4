"""Ask for the gradients of a variable, a constant and a rebound name."""

import tensorflow as tf

w = tf.Variable(3.0)
constant = tf.constant(3.0)

# A variable and a constant
with tf.GradientTape() as tape:
    loss = w * w + constant * constant
gradient, constant_gradient = tape.gradient(loss, [w, constant])
print(f"gradients: variable {gradient}, constant {constant_gradient}")

# Update in place
w.assign_sub(0.25 * gradient)
with tf.GradientTape() as tape:
    loss = w * w
in_place = tape.gradient(loss, w)
print(f"after assign_sub: w {w.numpy()}, gradient {in_place}")

# Update by rebinding the name
w.assign(3.0)
w = w - 0.25 * gradient
with tf.GradientTape() as tape:
    loss = w * w
rebound = tape.gradient(loss, w)
print(f"after w = w - ...: w {w.numpy()}, gradient {rebound}")
