"""Make three rows of two: with tf.reshape, and with tf.transpose."""

import textwrap

import tensorflow as tf

m = tf.constant([[0, 1, 2], [3, 4, 5]])
reshaped = tf.reshape(m, (3, 2))
transposed = tf.transpose(m)
print(f"m\n{m.numpy()}")
print(f"tf.reshape(m, (3, 2))\n{reshaped.numpy()}")
print(f"tf.transpose(m)\n{transposed.numpy()}")

# A size to be computed
images = tf.zeros((8, 28, 28, 3))
shapes = {
    "tf.reshape(m, [-1])": tf.reshape(m, [-1]).shape,
    "tf.reshape(m, (3, -1))": tf.reshape(m, (3, -1)).shape,
    "tf.reshape(images, (8, -1))": tf.reshape(images, (8, -1)).shape,
}
for code, shape in shapes.items():
    print(f"{code:28} {tuple(shape)}")

# More than two axes
orders = {
    "tf.transpose(images)": tf.transpose(images).shape,
    "perm=[0, 3, 1, 2]": tf.transpose(images, perm=[0, 3, 1, 2]).shape,
    "tf.linalg.matrix_transpose": tf.linalg.matrix_transpose(images).shape,
}
for code, shape in orders.items():
    print(f"{code:28} {tuple(shape)}")

# Messages
cases = {
    "tf.reshape(m, (4, 2))": lambda: tf.reshape(m, (4, 2)),
    "tf.reshape(m, (4, -1))": lambda: tf.reshape(m, (4, -1)),
    "m.reshape(3, 2)": lambda: m.reshape(3, 2),
}
for code, run in cases.items():
    try:
        run()
    except (tf.errors.InvalidArgumentError, AttributeError) as error:
        text = str(error).splitlines()[0]
        text = text.rpartition("}} ")[2].partition(" [Op:")[0]
        print(f"{code}\n{textwrap.indent(textwrap.fill(text, 70), '    ')}")
