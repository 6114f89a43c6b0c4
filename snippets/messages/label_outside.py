"""Count the classes from 1, where the loss counts them from 0."""

import tensorflow as tf

y = tf.constant([1, 2, 3])
logits = tf.zeros((3, 3))  # samples, classes
sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(sparse(y, logits))
