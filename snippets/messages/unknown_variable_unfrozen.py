"""Unfreeze a layer, and compile with the optimizer of before."""

import tensorflow as tf

base = tf.keras.layers.Dense(2, trainable=False)
inputs = tf.keras.Input((3,))
model = tf.keras.Sequential([inputs, base, tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
model.compile(optimizer=optimizer, loss="mse")
model.train_on_batch(tf.ones((4, 3)), tf.ones((4, 1)))
print("updates:", int(optimizer.iterations))
base.trainable = True
model.compile(optimizer=optimizer, loss="mse")
model.train_on_batch(tf.ones((4, 3)), tf.ones((4, 1)))
