"""Add tensors of every two of ten shapes, and keep each shape or error."""

import tensorflow as tf

shapes = [(), (1,), (2,), (3,), (1, 3), (2, 1), (2, 3), (3, 2), (3, 3)]
shapes.append((2, 1, 3))


# Every pair
def add(first, second):
    """Return the shape of the sum, or the error, without devices."""
    try:
        return tuple((tf.zeros(first) + tf.zeros(second)).shape)
    except tf.errors.InvalidArgumentError as error:
        return error.message.rpartition("}} ")[2].partition(" [Op:")[0]


sums = {(a, b): add(a, b) for a in shapes for b in shapes}
errors = [pair for pair, found in sums.items() if isinstance(found, str)]
print(f"{len(sums)} pairs, of which {len(errors)} are an error")
for pair in ((2, 3), (3,)), ((2, 3), (2,)), ((2, 1), (3,)):
    print(*pair, "->", sums[pair])

# A new axis
matrix = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
of_each_row = tf.constant([10.0, 20.0])
column = of_each_row[:, tf.newaxis]
print("shapes:", matrix.shape, "and", column.shape)
print((matrix + column).numpy())

# Equality
print("matrix == of_each_row:", (matrix == of_each_row).numpy())
try:
    tf.equal(matrix, of_each_row)
except tf.errors.InvalidArgumentError as error:
    refused = error.message.rpartition("}} ")[2].partition(" [Op:")[0]
    print("tf.equal:", refused)
