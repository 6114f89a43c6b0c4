"""Make an update with a gradient that exists."""

import tensorflow as tf

w = tf.Variable(3.0)

# Stay in TensorFlow
with tf.GradientTape() as tape:
    loss = tf.square(w - 1.0)
gradient = tape.gradient(loss, w)
w.assign_sub(0.1 * gradient)
print(f"gradient {gradient.numpy():.1f}, w {w.numpy():.1f}")

# Zero, if zero is meant
unused = tf.Variable(5.0, name="unused")
with tf.GradientTape() as tape:
    loss = tf.square(w - 1.0)
zero = tape.gradient(loss, unused, unconnected_gradients="zero")
unused.assign_sub(0.1 * zero)
print(f"gradient {zero.numpy():.1f}, unused {unused.numpy():.1f}")

# See it coming
with tf.GradientTape() as tape:
    loss = tf.square(w - 1.0)
gradients = tape.gradient(loss, {"w": w, "unused": unused})
missing = [name for name, value in gradients.items() if value is None]
print("None for:", missing)
