"""Lose the gradient by asking for it."""

import tensorflow as tf

w = tf.Variable(3.0)

with tf.GradientTape(persistent=True) as tape:
    stopped = tf.stop_gradient(w * w)
    with tape.stop_recording():
        paused = w * w
gradients = [tape.gradient(value, w) for value in (stopped, paused)]
print("gradients:", gradients)

# Cure
with tf.GradientTape() as tape:
    loss = w * w
cured = tape.gradient(loss, w)
print("cured:", cured.numpy())
