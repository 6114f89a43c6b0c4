"""Give a model an input that fits, or make a model that fits."""

import tensorflow as tf


def new_model(features):
    inputs = tf.keras.Input((features,))
    sums = tf.keras.layers.Dense(1, kernel_initializer="ones")
    return tf.keras.Sequential([inputs, sums])


model = new_model(3)
x = tf.reshape(tf.range(20.0), (4, 5))

# The features of the training
known = x[:, :3]
print("sums of 3 features:", model(known).numpy().ravel())

# A batch of one sample
sample = known[1]
one = model(sample[tf.newaxis])
print(sample.shape, "->", sample[tf.newaxis].shape, "sum:", one.numpy())

# A model for this width
wide = new_model(x.shape[-1])
print("sums of 5 features:", wide(x).numpy().ravel())

# See it coming
for name, made in (("model", model), ("wide", wide)):
    fits = made.input_shape[1:] == x.shape[1:]
    print(f"{name} takes {made.input_shape}, x is {x.shape}: {fits}")
