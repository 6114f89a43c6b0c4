"""Make, look at, reshape and multiply tensors, one line each."""

import numpy as np
import tensorflow as tf

# Make a tensor
x = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
zeros = tf.zeros((2, 3))
like = tf.ones_like(x)
count = tf.range(6)
spaced = tf.linspace(0.0, 1.0, 5)
noise = tf.random.normal((2, 3), seed=1)
as_float = tf.cast(count, tf.float32)
from_numpy = tf.constant(np.arange(3.0), dtype=tf.float32)
array = x.numpy()

# Index
row = x[0]
column = x[:, 1]
last = x[..., -1]
picked = tf.gather(x, [0, 2], axis=1)
larger = tf.boolean_mask(x, x > 2.0)
chosen = tf.where(x > 2.0, x, 0.0)

# Change the shape
flat = tf.reshape(x, [-1])
turned = tf.transpose(x)
wider = x[:, tf.newaxis, :]
below = tf.concat([x, zeros], axis=0)
stacked = tf.stack([x, zeros], axis=0)

# Reduce and multiply
total = tf.reduce_sum(x)
means = tf.reduce_mean(x, axis=0)
kept = tf.reduce_max(x, axis=1, keepdims=True)
best = tf.argmax(x, axis=1)
entrywise = x * like
product = x @ turned
paired = tf.einsum("bi,bi->b", x, like)
print("sum of x:", total.numpy(), "| x @ turned:", product.numpy().tolist())
