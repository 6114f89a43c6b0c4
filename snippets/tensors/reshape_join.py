"""Join tensors along a new axis, or along an axis that exists."""

import textwrap

import tensorflow as tf

a, b = tf.constant([1, 2, 3]), tf.constant([10, 20, 30])
print(f"tf.concat([a, b], axis=0)\n{tf.concat([a, b], axis=0).numpy()}")
print(f"tf.stack([a, b], axis=0)\n{tf.stack([a, b], axis=0).numpy()}")
print(f"tf.stack([a, b], axis=1)\n{tf.stack([a, b], axis=1).numpy()}")

# Shapes
m = tf.zeros((2, 3))
shapes = {
    "tf.stack([m, m], axis=0)": tf.stack([m, m], axis=0).shape,
    "tf.concat([m, m], axis=0)": tf.concat([m, m], axis=0).shape,
    "tf.concat([m, m], axis=1)": tf.concat([m, m], axis=1).shape,
    "tf.expand_dims(m, axis=0)": tf.expand_dims(m, axis=0).shape,
    "tf.expand_dims(m, axis=-1)": tf.expand_dims(m, axis=-1).shape,
    "tf.squeeze(m[:1], axis=0)": tf.squeeze(m[:1], axis=0).shape,
    "tf.squeeze(m[:1, :1])": tf.squeeze(m[:1, :1]).shape,
}
for code, shape in shapes.items():
    print(f"{code:27} {tuple(shape)}")

# Messages
part = m[:, :2]
cases = {
    "tf.concat([m, part], axis=0)": lambda: tf.concat([m, part], axis=0),
    "tf.concat([m, m[0]], axis=0)": lambda: tf.concat([m, m[0]], axis=0),
    "tf.concat([1, 2], axis=0)": lambda: tf.concat([1, 2], axis=0),
    "tf.stack([m, part])": lambda: tf.stack([m, part]),
    "tf.squeeze(m, axis=0)": lambda: tf.squeeze(m, axis=0),
}
for code, run in cases.items():
    try:
        run()
    except tf.errors.InvalidArgumentError as error:
        text = error.message.rpartition("}} ")[2].partition(" [Op:")[0]
        print(f"{code}\n{textwrap.indent(textwrap.fill(text, 70), '    ')}")
