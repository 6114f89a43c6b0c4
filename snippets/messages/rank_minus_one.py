"""Give one-hot labels to the loss for class numbers."""

import tensorflow as tf

y = tf.constant([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
logits = tf.constant([[1.0, 2.0, 0.0], [3.0, 0.0, 1.0]])
sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(sparse(y, logits))
