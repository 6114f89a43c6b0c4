"""Reduce whole numbers, whose results are whole numbers, too."""

import tensorflow as tf

counts = tf.constant([1, 2, 2])
whole = tf.reduce_mean(counts)
print("mean of whole numbers:", whole.numpy())
mean = tf.reduce_mean(tf.cast(counts, tf.float32))
print(f"mean of floats: {mean:.4f}")

# A small dtype
pixels = tf.constant([200, 100], tf.uint8)
small = tf.reduce_sum(pixels)
print("sum in uint8:", small.numpy())
total = tf.reduce_sum(tf.cast(pixels, tf.int32))
print("sum in int32:", total.numpy())
