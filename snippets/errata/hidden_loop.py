"""Keep a training loop inside a string."""

import tensorflow as tf

w = tf.Variable(3.0)
optimizer = tf.optimizers.SGD(0.1)
losses = []
"""
for t in range(50):
    with tf.GradientTape() as tape:
        loss = tf.square(w)
    gradients = tape.gradent(loss, [w])
    optimizer.apply_gradients(zip(gradients, [w]))
"""
print(f"updates: {int(optimizer.iterations)}, losses: {len(losses)}, w: {float(w)}")
