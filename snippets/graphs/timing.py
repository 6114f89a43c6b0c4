"""Time one function eager, as a graph, and compiled by XLA."""

import timeit

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
tf.keras.utils.set_random_seed(0)
x, y = tf.random.normal((N, D)), tf.random.normal((N, D))
hidden = tf.keras.layers.Dense(H, activation="relu")
layers = [tf.keras.Input((D,)), hidden, tf.keras.layers.Dense(D)]
model = tf.keras.Sequential(layers)
mean_squared_error = tf.keras.losses.MeanSquaredError()


def forward(x, y):
    return mean_squared_error(y, model(x))


# Three ways
ways = {
    "eager": forward,
    "tf.function": tf.function(forward),
    "XLA": tf.function(forward, jit_compile=True),
}


# Measurement
def milliseconds(function):
    return 1000 * timeit.timeit(lambda: function(x, y).numpy(), number=1)


first = {way: milliseconds(function) for way, function in ways.items()}
later = {way: [] for way in ways}
for _ in range(100):
    for way, function in ways.items():  # in turn: a busy moment hits all
        later[way].append(milliseconds(function))
for way, times in later.items():
    low, median, high = np.percentile(times, (25, 50, 75))
    print(f"{way:11} first call {first[way]:7.2f} ms, later ", end="")
    print(f"{median:5.2f} ms (middle half {low:.2f} to {high:.2f})")
