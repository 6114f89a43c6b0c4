"""Time a loop over range and one over tf.range, eager and as a graph."""

import timeit

import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
inputs = tf.random.normal((25, 16, 32))  # steps, samples, features
weights = 0.2 * tf.random.normal((32, 32))


# Two loops
def over_range(inputs):
    state = tf.zeros((16, 32))
    for step in range(25):
        state = tf.tanh(tf.matmul(state, weights) + inputs[step])
    return state


def over_tf_range(inputs):
    state = tf.zeros((16, 32))
    for step in tf.range(25):
        state = tf.tanh(tf.matmul(state, weights) + inputs[step])
    return state


# Five ways
def only_counting(inputs):
    for step in tf.range(25):
        pass
    return inputs


ways = {
    "range, eager": over_range,
    "tf.range, eager": over_tf_range,
    "only counting, eager": only_counting,
    "range, graph": tf.function(over_range),
    "tf.range, graph": tf.function(over_tf_range),
}


# Measurement
def milliseconds(function):
    return 1000 * timeit.timeit(lambda: function(inputs).numpy(), number=1)


first = {way: milliseconds(function) for way, function in ways.items()}
rounds = [[milliseconds(f) for f in ways.values()] for _ in range(33)]
columns = np.transpose(rounds[3:])  # three rounds warm up
times = dict(zip(ways, columns, strict=True))
for way in ways:
    print(f"{way:20} first call {first[way]:6.2f} ms, ", end="")
    print(f"later {np.median(times[way]):5.2f} ms")
