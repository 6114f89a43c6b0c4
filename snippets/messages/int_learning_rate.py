"""Give an optimizer a whole number as its learning rate."""

import tensorflow as tf

optimizer = tf.keras.optimizers.SGD(learning_rate=1)
