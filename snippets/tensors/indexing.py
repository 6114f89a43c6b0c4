"""Take rows, columns and ranges out of a matrix, and add an axis."""

import tensorflow as tf

m = tf.constant([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])
print(m.numpy())

# One index for each axis
print("m[1, 2]    ", m[1, 2].numpy())
print("m[1]       ", m[1].numpy())
print("m[:, 1]    ", m[:, 1].numpy())
print("m[-1, -2:] ", m[-1, -2:].numpy())
print("m[0, ::2]  ", m[0, ::2].numpy())
print("m[::-1, 0] ", m[::-1, 0].numpy())

# Shapes
images = tf.zeros((8, 28, 28, 3))
shapes = {
    "m[:, 1]": m[:, 1].shape,
    "m[:, 1:2]": m[:, 1:2].shape,
    "m[1:99]": m[1:99].shape,
    "m[:, tf.newaxis]": m[:, tf.newaxis].shape,
    "images[0]": images[0].shape,
    "images[..., 0]": images[..., 0].shape,
    "images[:, ::2, ::2]": images[:, ::2, ::2].shape,
    "images[0, tf.newaxis]": images[0, tf.newaxis].shape,
}
for code, shape in shapes.items():
    print(f"{code:22} {tuple(shape)}")
