"""Pick rows, columns and single entries of a matrix by their indices."""

import tensorflow as tf

m = tf.constant([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])
order = [2, 0]
rows = tf.gather(m, order)
print(f"rows\n{rows.numpy()}")
columns = tf.gather(m, [3, 0], axis=1)
print(f"columns\n{columns.numpy()}")

# One entry per row
places = tf.constant([3, 0, 1])  # a column for each row
picked = tf.gather(m, places, batch_dims=1)
print("one entry per row:", picked.numpy())
every = tf.gather(m, places, axis=1)
print(f"without batch_dims\n{every.numpy()}")

# Two entries per row
pairs = tf.constant([[0, 3], [1, 1], [2, 0]])  # two columns for each row
couples = tf.gather(m, pairs, batch_dims=1)
print(f"two entries per row\n{couples.numpy()}")

# Pairs of row and column
entries = tf.gather_nd(m, [[0, 3], [2, 1]])
print("tf.gather_nd:", entries.numpy())
