"""Train what the loss uses, and nothing else."""

import warnings

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([3.0, 5.0])
w, b = tf.Variable(1.0, name="w"), tf.Variable(0.5, name="b")
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)

# Use the variable
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((w * x + b - y) ** 2)
gradients = tape.gradient(loss, [w, b])
optimizer.apply_gradients(zip(gradients, [w, b], strict=True))
both = w.numpy(), b.numpy()
print("w and b: {:.2f}, {:.2f}".format(*both))

# Leave the variable out
w.assign(1.0)
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((w * x - y) ** 2)
optimizer.apply_gradients([(tape.gradient(loss, w), w)])
print(f"w alone: {w.numpy():.2f}")

# See it coming
with warnings.catch_warnings():
    warnings.simplefilter("error", UserWarning)
    try:
        optimizer.apply_gradients([(tf.constant(1.0), w), (None, b)])
    except UserWarning as warning:
        stopped = str(warning).partition(" when")[0]
        print("stopped by:", stopped)
