"""Pick the entries of a matrix that fulfil a condition."""

import tensorflow as tf

m = tf.constant([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])
large = m > 23
print(large.numpy())

# Uses of a mask
entries = m[large]
print("entries:", entries.numpy())
number = tf.math.count_nonzero(large)
print("how many:", number.numpy())
places = tf.where(large)
print("places:", places.numpy().tolist())
replaced = tf.where(large, m, 0)
print(f"others replaced by 0\n{replaced.numpy()}")

# Rows and columns
rows = m[m[:, 0] > 11]
print(f"rows that begin with more than 11\n{rows.numpy()}")
columns = tf.boolean_mask(m, [True, False, True, False], axis=1)
print(f"first and third column\n{columns.numpy()}")

# Two conditions
both = m[(m > 12) & (m < 23)]
print("more than 12 and less than 23:", both.numpy())
either = m[(m < 12) | (m > 33)]
print("less than 12 or more than 33:", either.numpy())
print("not more than 23:", m[~large].numpy())
