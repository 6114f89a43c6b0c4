"""Time ten calls as the 2019 memo does, then rounds of ten later calls."""

import statistics
import timeit

import tensorflow as tf

tf.keras.utils.set_random_seed(0)
x, y = tf.random.normal((2, 64, 1000))  # 64 samples of 1000 features
hidden = tf.keras.layers.Dense(100, activation="relu")
output = tf.keras.layers.Dense(1000)
model = tf.keras.Sequential([tf.keras.Input((1000,)), hidden, output])


def dynamic(x, y):
    return tf.keras.losses.MeanSquaredError()(y, model(x))


static = tf.function(dynamic)


# Ten calls
def ten_calls(call):
    """Return the milliseconds of each call; .numpy() waits for its end."""
    times = timeit.repeat(lambda: call(x, y).numpy(), number=1, repeat=10)
    return [1000 * seconds for seconds in times]


first = {"static": ten_calls(static), "dynamic": ten_calls(dynamic)}
for name, calls in first.items():
    print(f"{name}: {sum(calls):.1f} ms, first call {calls[0]:.1f} ms")

# Later calls
later = {"static": [], "dynamic": []}
for _ in range(15):
    later["static"].append(sum(ten_calls(static)))
    later["dynamic"].append(sum(ten_calls(dynamic)))
for name, times in later.items():
    middle = statistics.median(times)
    print(f"{name}, ten later calls: {middle:.1f} ms (median of 15 rounds)")
