"""Cast numbers to other dtypes, and see what is lost."""

import tensorflow as tf

casts = [
    ("[1.9, -1.9]", tf.constant([1.9, -1.9]), tf.int32),
    ("[0.0, 0.5, -2.0]", tf.constant([0.0, 0.5, -2.0]), tf.bool),
    ("[True, False]", tf.constant([True, False]), tf.float32),
    ("[300, -1]", tf.constant([300, -1]), tf.uint8),
    ("16777217", tf.constant(16777217), tf.float32),
]
results = []
for text, tensor, dtype in casts:
    results.append(tf.cast(tensor, dtype).numpy().tolist())
    before = tensor.dtype.name
    print(f"{text:16}  {before:7}  {dtype.name:7}  {results[-1]}")

# To the nearest number
print("tf.round:", tf.round([1.9, -1.9, 0.5, 1.5, 2.5]).numpy())
saturated = tf.saturate_cast([300, -1], tf.uint8)
print("tf.saturate_cast:", saturated.numpy())

# To more digits
tenth = tf.constant(0.1)
wide = tf.cast(tenth, tf.float64)
print("float64 from the start:", tf.constant(0.1, tf.float64).numpy())
print("float32, then float64: ", wide.numpy())

# Text
words = tf.constant(["1.5", "2"])
try:
    tf.cast(words, tf.float32)
except tf.errors.UnimplementedError as error:
    message = error.message.rpartition("}} ")[2].partition(" [Op:")[0]
    print("tf.cast:", message)
numbers = tf.strings.to_number(words)
print("tf.strings.to_number:", numbers.numpy())
