"""Ask a gradient tape once, and a persistent one several times."""

import textwrap

import tensorflow as tf

w = tf.Variable(3.0)

with tf.GradientTape() as tape:
    value = w * w
print("first answer:", tape.gradient(value, w).numpy())
try:
    tape.gradient(value, w)
except RuntimeError as error:
    print(textwrap.fill(f"RuntimeError: {error}", 70))

# A persistent tape
with tf.GradientTape(persistent=True) as tape:
    square = w * w
    value = square * square
by_w = tape.gradient(value, w)
by_square = tape.gradient(value, square)
del tape  # frees the values that the tape has kept
print("gradient of w⁴ by w:", by_w.numpy())
print("gradient of w⁴ by w²:", by_square.numpy())
