"""Give TensorFlow a tensor in the place of each None, or leave None out."""

import tensorflow as tf

w, b = tf.Variable([3.0, 4.0]), tf.Variable([0.0, 0.0])

# Use the variable
with tf.GradientTape() as tape:
    loss = tf.reduce_sum((w + b) ** 2)
used = [tf.norm(g).numpy() for g in tape.gradient(loss, [w, b])]
print("norms:", *used)

# Leave None out
with tf.GradientTape(persistent=True) as tape:
    loss = tf.reduce_sum(w * w)
gradients = tape.gradient(loss, [w, b])
left = [tf.norm(g).numpy() for g in gradients if g is not None]
print("norms:", *left)

# Zeros
zeros = tape.gradient(loss, [w, b], unconnected_gradients="zero")
print("norms:", *(tf.norm(g).numpy() for g in zeros))

# See it coming
print("None at:", [i for i, g in enumerate(gradients) if g is None])
