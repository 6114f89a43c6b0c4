"""Cut samples into batches, and make one update for each batch."""

import numpy as np
import tensorflow as tf

N, D, batch_size = 10, 3, 3  # samples, features, samples in a batch

# Data
rng = np.random.default_rng(0)
x = rng.standard_normal((N, D)).astype(np.float32)
y = rng.standard_normal((N, 1)).astype(np.float32)
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(batch_size)

# One pass over the data
w = tf.Variable(tf.zeros((D, 1)))
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
sizes = []
for x_batch, y_batch in batches:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x_batch @ w - y_batch))
    optimizer.apply_gradients([(tape.gradient(loss, w), w)])
    sizes.append(len(x_batch))
    print(f"batch of {len(x_batch)}: loss {loss:.4f} before its update")

print("updates counted by the optimizer:", int(optimizer.iterations))
