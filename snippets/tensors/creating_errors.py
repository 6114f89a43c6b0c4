"""Try to make one tensor of values that do not fit together."""

import textwrap

import tensorflow as tf

messages = []
for values in ([[1, 2], [3]], [1, "two"], [1, None], None):
    try:
        tf.constant(values)
    except ValueError as error:
        messages.append(str(error))
        text = textwrap.fill(f"ValueError: {error}", 70)
        print(f"{values}\n{textwrap.indent(text, '    ')}")

# Rows of different lengths
rows = [[1, 2], [3]]
padded = tf.keras.utils.pad_sequences(rows, padding="post")
print(f"filled with 0, shape {padded.shape}\n{padded}")
ragged = tf.ragged.constant(rows)
print(f"ragged, shape {ragged.shape}\n{ragged.to_list()}")
