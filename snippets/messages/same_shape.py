"""Compare one target per sample with two outputs per sample."""

import tensorflow as tf

y = tf.constant([[0.0], [1.0], [1.0], [0.0]])
logits = tf.zeros((4, 2))
loss = tf.keras.losses.BinaryCrossentropy(from_logits=True)(y, logits)
