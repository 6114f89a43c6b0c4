"""Ask for infinitely many epochs."""

import tensorflow as tf

model = tf.keras.Sequential(
    [tf.keras.Input((1,)), tf.keras.layers.Dense(1)]
)
model.compile(optimizer="sgd", loss="mse")
model.fit(tf.ones((4, 1)), tf.ones((4, 1)), epochs=float("inf"), verbose=0)
