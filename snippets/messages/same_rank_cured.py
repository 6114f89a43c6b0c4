"""Give class numbers to the loss for them, or make them one-hot."""

import tensorflow as tf

y = tf.constant([0, 2])
logits = tf.constant([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0]])

# The loss for class numbers
sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
of_numbers = sparse(y, logits)
print(f"labels {y.shape}, loss {of_numbers.numpy():.6f}")

# One-hot labels
categorical = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
one_hot = tf.one_hot(y, depth=3)
of_one_hot = categorical(one_hot, logits)
print(f"labels {one_hot.shape}, loss {of_one_hot.numpy():.6f}")

# See it coming
print("axes of labels and outputs:", y.shape.rank, logits.shape.rank)
