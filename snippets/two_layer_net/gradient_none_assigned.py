"""Lose the gradient by assigning a value to a variable."""

import tensorflow as tf

w = tf.Variable(3.0)
state = tf.Variable(1.0)

with tf.GradientTape() as tape:
    state.assign_add(w)
    loss = state * state
gradient = tape.gradient(loss, w)
print(f"loss {loss.numpy()}, gradient {gradient}")

# Cure
state.assign(1.0)
with tf.GradientTape() as tape:
    new_state = state + w
    loss = new_state * new_state
cured = tape.gradient(loss, w)
state.assign(new_state)
print(f"loss {loss.numpy()}, cured: {cured.numpy()}")
