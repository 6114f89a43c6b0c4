"""Time ten calls as the memo does, with the first one, and ten later calls."""

import statistics
import timeit
from collections.abc import Callable

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal((N, D)), tf.float32)
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu"),
        tf.keras.layers.Dense(D),
    ]
)


def model_dynamic(x: tf.Tensor, y: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Return prediction and loss, in eager mode."""
    y_pred = model(x)
    return y_pred, tf.keras.losses.MeanSquaredError()(y, y_pred)


model_static = tf.function(model_dynamic)


def ten_calls(function: Callable) -> list[float]:
    """Return the milliseconds that each of ten calls takes."""
    return [1e3 * timeit.timeit(lambda: function(x, y), number=1) for _ in range(10)]


# The memo's measurement: once, static first, nothing called before
first = {"static": ten_calls(model_static), "dynamic": ten_calls(model_dynamic)}
print("ten calls, with the first one")
for name, calls in first.items():
    print(f"  {name}: {sum(calls):.1f} ms, of them {calls[0]:.1f} ms in the first call")

# The same once more, 15 times in turn
later = {"static": [], "dynamic": []}
for _ in range(15):
    later["static"].append(sum(ten_calls(model_static)))
    later["dynamic"].append(sum(ten_calls(model_dynamic)))
print("ten later calls, median of 15 (lowest to highest)")
for name, times in later.items():
    middle = statistics.median(times)
    print(f"  {name}: {middle:.1f} ms ({min(times):.1f} ms to {max(times):.1f} ms)")
