"""Give class numbers to the loss for one-hot labels."""

import tensorflow as tf

y = tf.constant([0, 2])
logits = tf.constant([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0]])
loss_function = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
print(loss_function(y, logits))
