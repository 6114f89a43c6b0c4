"""Assign to slices of a variable, which changes in place."""

import textwrap

import tensorflow as tf

v = tf.Variable([[1, 2, 3], [4, 5, 6]])
v[1, 2].assign(60)
v[:, 0].assign([10, 40])
print(v.numpy())

# More than assign
v[0].assign(v[0] + 1)
v.scatter_nd_add([[1, 1], [1, 1]], [100, 100])
print(v.numpy())
v.assign(tf.where(v > 50, 0, v))
print(v.numpy())


# Messages
def put():
    v[0] = [1, 1, 1]


attempts = {
    "v[0] = [1, 1, 1]": put,
    "v[v > 5].assign(0)": lambda: v[v > 5].assign(0),
    "v[0].assign([1, 2])": lambda: v[0].assign([1, 2]),
    "v.assign([1, 2, 3])": lambda: v.assign([1, 2, 3]),
}
Refusal = (tf.errors.OpError, AttributeError, TypeError, ValueError)
for code, attempt in attempts.items():
    try:
        attempt()
    except Refusal as error:
        text = str(error).rpartition("}} ")[2].partition(" [Op:")[0]
        print(f"{code}\n{textwrap.indent(textwrap.fill(text, 70), '    ')}")
