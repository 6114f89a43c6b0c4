"""Create a variable in a later call of a tf.function."""

import tensorflow as tf

layer = tf.keras.layers.Dense(1)


@tf.function
def forward(x, skip):
    return x if skip else layer(x)


print("skipped:", forward(tf.ones((1, 2)), True).numpy())
forward(tf.ones((1, 2)), False)
