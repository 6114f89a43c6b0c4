"""Assign what fits the variable, or make a variable that fits."""

import textwrap

import tensorflow as tf

rows = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])

# A part
w = tf.Variable(tf.zeros((2, 3)), name="w")
w.assign(rows[:2])
print("part:", w.numpy().tolist())

# An open size
buffer = tf.Variable(tf.zeros((2, 3)), shape=(None, 3))
buffer.assign(rows)
print("open size:", buffer.shape, "holds", buffer.numpy().shape)

# Other words
kernel = tf.keras.Variable(tf.zeros((2, 3)), name="kernel")
others = []
for change in (lambda: w.assign_sub(rows), lambda: kernel.assign(rows)):
    try:
        change()
    except (ValueError, tf.errors.InvalidArgumentError) as error:
        text = getattr(error, "message", str(error)).rpartition("}} ")[2]
        others.append(text.partition(" [Op")[0].partition(" Target")[0])
        print(textwrap.fill(f"{type(error).__name__}: {others[-1]}", 70))

# See it coming
print("fits w:", w.shape.is_compatible_with(rows.shape))
print("fits buffer:", buffer.shape.is_compatible_with(rows.shape))
