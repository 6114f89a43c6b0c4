"""Index tensors in ways that NumPy allows and TensorFlow does not."""

import textwrap

import numpy as np
import tensorflow as tf

v = tf.constant([10, 20, 30])
m = tf.constant([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])

# Another meaning
print("m[[0, 2]]         ", m[[0, 2]].numpy())
print("m.numpy()[[0, 2]] ", m.numpy()[[0, 2]].tolist())
print("tf.gather(m, ...) ", tf.gather(m, [0, 2]).numpy().tolist())

# Errors
cases = {
    "v[[0, 2]]": lambda: v[[0, 2]],
    "v[np.array([0, 2])]": lambda: v[np.array([0, 2])],
    "v[3]": lambda: v[3],
    "tf.gather(v, [3])": lambda: tf.gather(v, [3]),
    "tf.gather(v, [-1])": lambda: tf.gather(v, [-1]),
    "tf.gather_nd(m, [[0, 4]])": lambda: tf.gather_nd(m, [[0, 4]]),
    "tf.boolean_mask(v, [True])": lambda: tf.boolean_mask(v, [True]),
    "m[10 < m < 20]": lambda: m[10 < m < 20],
    "if v > 10: ...": lambda: bool(v > 10),
}
messages = {}
for code, run in cases.items():
    try:
        run()
    except (tf.errors.InvalidArgumentError, TypeError, ValueError) as error:
        text = str(error).rpartition("}} ")[2].partition(" [Op:")[0]
        messages[code] = f"{type(error).__name__}: {text}"
        indented = textwrap.fill(messages[code], 72, break_on_hyphens=False)
        print(f"{code}\n{textwrap.indent(indented, '    ')}")
