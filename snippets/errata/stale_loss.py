"""Run the step with dots where an earlier program has left a loss."""

import tensorflow as tf

w = tf.Variable(3.0)
optimizer = tf.keras.optimizers.SGD(0.1)

# What an earlier program left behind
with tf.GradientTape() as tape:
    loss = tf.square(w)

# The step with dots
with tf.GradientTape() as tape:
    ...
gradients = tape.gradient(loss, [w])
print(f"gradients: {gradients}")
optimizer.apply_gradients(zip(gradients, [w], strict=True))
