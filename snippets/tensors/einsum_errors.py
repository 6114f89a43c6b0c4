"""Give einsum equations that do not fit its tensors."""

import textwrap

import tensorflow as tf

a = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
b = tf.constant([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]])

messages = {}
for equation, *tensors in (
    ("ij,jk->ik", a, a),
    ("ij,ij->ij", a, a[:1]),
    ("sij,jk->sik", a, b),
    ("row column->column row", a),
    ("ij,jk->il", a, b),
    ("ij,jk->ik", a),
):
    try:
        tf.einsum(equation, *tensors)
    except (tf.errors.InvalidArgumentError, ValueError) as error:
        text = str(error).rpartition("}} ")[2].partition(" [Op:")[0]
        shapes = " and ".join(str(tensor.shape) for tensor in tensors)
        messages[equation, len(tensors)] = text
        print(f"{equation} with {shapes}")
        print(textwrap.indent(textwrap.fill(text, 70), "    "))

# No error
square = tf.constant([[1.0, 2.0], [3.0, 4.0]])
meant = tf.einsum("ij,jk->ik", square, square)
typed = tf.einsum("ij,kj->ik", square, square)
print("ij,jk->ik", meant.numpy().tolist())
print("ij,kj->ik", typed.numpy().tolist())
