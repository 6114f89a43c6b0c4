"""Change entries of a tensor by making a new tensor."""

import textwrap

import tensorflow as tf

x = tf.constant([1.0, -2.0, 3.0, -4.0])
try:
    x[0] = 9.0
except TypeError as error:
    print(textwrap.fill(f"TypeError: {error}", 72))

# Known places
changed = tf.tensor_scatter_nd_update(x, [[0], [3]], [9.0, 8.0])
print("new tensor:", changed.numpy())
print("old tensor:", x.numpy())

# Places in a matrix
m = tf.zeros((2, 3), tf.int32)
entries = tf.tensor_scatter_nd_update(m, [[0, 2], [1, 0]], [7, 8])
print(f"two entries\n{entries.numpy()}")
row = tf.tensor_scatter_nd_update(m, [[1]], [[7, 8, 9]])
print(f"a row\n{row.numpy()}")

# Added
added = tf.tensor_scatter_nd_add(x, [[0], [0]], [10.0, 10.0])
print("10 twice to the first entry:", added.numpy())

# A condition
print("tf.where:", tf.where(x < 0, 0.0, x).numpy())
print("tf.maximum:", tf.maximum(x, 0.0).numpy())

# Messages
for places in ([0, 3], [[4], [3]], [[-1], [3]]):
    try:
        tf.tensor_scatter_nd_update(x, places, [9.0, 8.0])
    except tf.errors.InvalidArgumentError as error:
        message = error.message.rpartition("}} ")[2].partition(" [Op:")[0]
        text = textwrap.fill(message, 70)
        print(f"{places}\n{textwrap.indent(text, '    ')}")
