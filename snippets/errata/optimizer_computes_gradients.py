"""Ask an optimizer to compute the gradient."""

import tensorflow as tf

w = tf.Variable(3.0)
optimizer = tf.keras.optimizers.SGD(0.1)
for name in ("apply_gradients", "compute_gradients", "minimize"):
    print(f"optimizer.{name} exists: {hasattr(optimizer, name)}")
optimizer.minimize(lambda: tf.square(w), [w])
