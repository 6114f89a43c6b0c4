"""Reduce a tensor along its axes, and look at the shapes."""

import tensorflow as tf

m = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print("axis=0: ", tf.reduce_sum(m, axis=0).numpy())
print("axis=1: ", tf.reduce_sum(m, axis=1).numpy())
print("no axis:", tf.reduce_sum(m).numpy())

# Shapes
images = tf.ones((8, 28, 28, 3))
shapes = {}
for axis in (0, 1, -1, (1, 2), (0, 1, 2), None):
    shapes[axis] = tuple(tf.reduce_mean(images, axis=axis).shape)
    print(f"axis={axis!s:9}  (8, 28, 28, 3) -> {shapes[axis]}")

# Kept axes
total = tf.reduce_sum(m, axis=1, keepdims=True)
share = m / total
print(f"{tuple(m.shape)} / {tuple(total.shape)}\n{share.numpy().round(3)}")
try:
    m / tf.reduce_sum(m, axis=1)
except tf.errors.InvalidArgumentError as error:
    message = error.message.rpartition("}} ")[2].partition(" [Op:")[0]
    print("without keepdims:", message)

# The same mistake in a square matrix
square = tf.constant([[1.0, 3.0], [2.0, 6.0]])
wrong = square / tf.reduce_sum(square, axis=1)
right = square / tf.reduce_sum(square, axis=1, keepdims=True)
print("sums without keepdims:", tf.reduce_sum(wrong, axis=1).numpy())
print("sums with keepdims:   ", tf.reduce_sum(right, axis=1).numpy())
