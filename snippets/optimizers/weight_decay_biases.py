"""Leave a bias out of weight decay, and compute Keras' own penalty."""

import tensorflow as tf

kernel = tf.Variable(1.0, name="kernel")
bias = tf.Variable(1.0, name="bias")
optimizer = tf.keras.optimizers.AdamW(0.01, weight_decay=1.0)
optimizer.exclude_from_weight_decay(var_names=["bias"])
optimizer.apply([tf.constant(0.0), tf.constant(0.0)], [kernel, bias])
print(f"kernel {kernel.numpy():.3f}, bias {bias.numpy():.3f}")

# Penalty
penalty = tf.keras.regularizers.L2(0.5)(tf.constant([1.0, 2.0]))
print("L2(0.5) of 1 and 2:", float(penalty))
