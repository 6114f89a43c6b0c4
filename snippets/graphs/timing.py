"""Time a net eager, as a graph and with XLA: first call apart, samples in turn."""

import time

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units


def measure(functions, samples=30, calls=5, warm_up=3, clock=time.perf_counter):
    """Return the seconds of each first call, and arrays of seconds per later call.

    All functions are sampled in one round, then in the next: the ratio of two samples
    of one round compares neighbouring moments.
    """

    def seconds(function, calls):
        started = clock()
        for _ in range(calls):
            function()
        return (clock() - started) / calls

    first = {name: seconds(function, 1) for name, function in functions.items()}
    for function in functions.values():
        seconds(function, warm_up)
    later = {name: np.zeros(samples) for name in functions}
    for sample in range(samples):
        for name, function in functions.items():
            later[name][sample] = seconds(function, calls)
    return first, later


# Model
tf.keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal((N, D)), tf.float32)
hidden, output = tf.keras.layers.Dense(H, activation="relu"), tf.keras.layers.Dense(D)
model = tf.keras.Sequential([tf.keras.Input((D,)), hidden, output])
mean_squared_error = tf.keras.losses.MeanSquaredError()


def forward(x, y):
    return mean_squared_error(y, model(x))


static, compiled = tf.function(forward), tf.function(forward, jit_compile=True)

# Measurement
functions = {
    "eager": lambda: forward(x, y).numpy(),
    "tf.function": lambda: static(x, y).numpy(),
    "XLA": lambda: compiled(x, y).numpy(),
}
first, later = measure(functions)
print("               first call       median      interquartile range  samples")
for name in functions:
    low, median, high = 1000 * np.percentile(later[name], (25, 50, 75))
    spread = f"{low:.2f} ms to {high:.2f} ms"
    times = f"{1000 * first[name]:11.2f} ms {median:9.2f} ms {spread:>24}"
    print(f"{name:11}{times}{len(later[name]):9}")
for name, function in functions.items():
    print(f"loss, {name}: {function():.4f}")
