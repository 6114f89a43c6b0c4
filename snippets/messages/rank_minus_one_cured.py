"""Give one-hot labels to the loss for them, or take their class numbers."""

import tensorflow as tf

y = tf.constant([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
logits = tf.constant([[1.0, 2.0, 0.0], [3.0, 0.0, 1.0]])

# The loss for one-hot labels
categorical = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
of_one_hot = categorical(y, logits)
print(f"labels {y.shape}, loss {of_one_hot.numpy():.6f}")

# Class numbers
sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
numbers = tf.argmax(y, axis=-1)
of_numbers = sparse(numbers, logits)
print(f"labels {numbers.numpy()}, loss {of_numbers.numpy():.6f}")

# See it coming
print("sum of each row of labels:", tf.reduce_sum(y, axis=-1).numpy())
