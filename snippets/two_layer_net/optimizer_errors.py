"""Meet two errors of an optimizer."""

import textwrap

import tensorflow as tf

first = tf.Variable(3.0, name="first")
second = tf.Variable(3.0, name="second")
gradient = tf.constant(6.0)
optimizer = tf.keras.optimizers.Adam(learning_rate=0.1)
optimizer.apply_gradients([(gradient, first)])
try:
    optimizer.apply_gradients([(gradient, second)])
except ValueError as error:
    unknown = str(error)
    print(textwrap.fill(f"ValueError: {error}", 72))

# Cure
optimizer = tf.keras.optimizers.Adam(learning_rate=0.1)
optimizer.apply_gradients([(gradient, second)])
print(f"second: {second.numpy():.4f}")

# An integer as the learning rate
try:
    tf.keras.optimizers.SGD(1)
except ValueError as error:
    integer = str(error)
    print(textwrap.fill(f"ValueError: {error}", 72))
print("with 1.0:", type(tf.keras.optimizers.SGD(1.0)).__name__)
