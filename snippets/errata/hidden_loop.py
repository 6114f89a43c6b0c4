"""Keep a training loop inside a string."""

import tensorflow as tf

w = tf.Variable(3.0)
optimizer = tf.keras.optimizers.SGD(0.1)
losses = []
"""
for t in range(50):
    with tf.GradientTape() as tape:
        loss = tf.square(w)
    gradients = tape.gradent(loss, [w])
    optimizer.apply_gradients(zip(gradients, [w]))
"""
updates = int(optimizer.iterations)
print(f"updates: {updates}, losses: {len(losses)}, w: {float(w)}")
