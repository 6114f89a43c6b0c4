"""Count the batches and the samples of an epoch."""

import math

import tensorflow as tf

x = tf.zeros((55_000, 1))

# Batches
batches = math.ceil(len(x) / 32)
last = len(x) - (batches - 1) * 32
print(f"{batches} batches, {last} samples in the last one")

# Samples
data = tf.data.Dataset.from_tensor_slices(x).batch(32)
sizes = [len(batch) for batch in data]
print(f"{len(sizes)} batches, {sum(sizes)} samples")

# Another batch size
hundred = tf.data.Dataset.from_tensor_slices(x).batch(100)
print(f"{len(hundred)} batches of 100")

# See it coming
for batch_size in (32, 64, 100, 128):
    steps = math.ceil(len(x) / batch_size)
    print(f"batch_size={batch_size}: {steps}/{steps}")
