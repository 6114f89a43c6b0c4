"""Lose the gradient by computing before the tape records."""

import tensorflow as tf

w = tf.Variable(3.0)

square = w * w
with tf.GradientTape() as tape:
    loss = square + 1.0
gradient = tape.gradient(loss, w)
print(f"loss {loss.numpy()}, gradient {gradient}")

# Cure
with tf.GradientTape() as tape:
    square = w * w
    loss = square + 1.0
cured = tape.gradient(loss, w)
print("cured:", cured.numpy())
