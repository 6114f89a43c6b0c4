"""Lose the gradient by computing in NumPy."""

import numpy as np
import tensorflow as tf

w = tf.Variable(3.0)

with tf.GradientTape() as tape:
    loss = tf.constant(np.square(w.numpy()))
gradient = tape.gradient(loss, w)
print(f"loss {loss.numpy()}, gradient {gradient}")

# Cure
with tf.GradientTape() as tape:
    loss = tf.square(w)
cured = tape.gradient(loss, w)
print("cured:", cured.numpy())
