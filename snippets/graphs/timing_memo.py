"""Repeat the memo's measurement of 2019: ten calls, static first, nothing warmed up."""

import timeit

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

# Model
tf.keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal((N, D)), tf.float32)
hidden, output = tf.keras.layers.Dense(H, activation="relu"), tf.keras.layers.Dense(D)
model = tf.keras.Sequential([tf.keras.Input((D,)), hidden, output])


def model_dynamic(x, y):
    y_pred = model(x)
    return y_pred, tf.keras.losses.MeanSquaredError()(y, y_pred)


model_static = tf.function(model_dynamic)


def ten_calls(title, function):
    """Print the total, as the memo did, and the ten calls. Return their seconds."""
    seconds = timeit.repeat(lambda: function(x, y), number=1, repeat=10)
    print(f"{title}: {sum(seconds):.3f} s")
    for row in (seconds[:5], seconds[5:]):
        print("".join(f"{1000 * call:10.2f} ms" for call in row))
    return seconds


# Cold, in the memo's order, then the same once more
cold_static = ten_calls("static, cold", model_static)
cold_dynamic = ten_calls("dynamic, cold", model_dynamic)
warm_static = ten_calls("static, warm", model_static)
warm_dynamic = ten_calls("dynamic, warm", model_dynamic)
