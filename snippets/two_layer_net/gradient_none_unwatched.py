"""Lose the gradient because nobody watches the source."""

import tensorflow as tf

x = tf.constant(3.0)
frozen = tf.Variable(3.0, trainable=False)

with tf.GradientTape() as tape:
    loss = x * x + frozen * frozen
gradients = tape.gradient(loss, [x, frozen])
print("gradients:", gradients)

# Cure
with tf.GradientTape() as tape:
    tape.watch([x, frozen])
    loss = x * x + frozen * frozen
cured = tape.gradient(loss, [x, frozen])
print("cured:", *(gradient.numpy() for gradient in cured))
