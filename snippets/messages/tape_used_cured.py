"""Ask a tape once for all gradients, or let the tape keep its record."""

import tensorflow as tf

w, b = tf.Variable(2.0), tf.Variable(1.0)

# Ask once
with tf.GradientTape() as tape:
    loss = (3.0 * w + b) ** 2
by_w, by_b = tape.gradient(loss, [w, b])
print("gradients:", by_w.numpy(), by_b.numpy())

# Keep the record
with tf.GradientTape(persistent=True) as tape:
    output = 3.0 * w + b
    loss = output**2
by_output = tape.gradient(loss, output)
of_output = tape.gradient(output, w)
del tape
print("gradients:", by_output.numpy(), of_output.numpy())
print("their product:", (by_output * of_output).numpy())
