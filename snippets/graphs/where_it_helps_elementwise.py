"""Find out what a graph saves in a chain of elementwise operations."""

import timeit

import numpy as np
import tensorflow as tf


def chain(x):
    return tf.reduce_max(tf.abs(tf.square(x) - 2.0 * x - 1.0))


def chain_that_keeps(x):
    square, double = tf.square(x), 2.0 * x
    difference = square - double
    shifted = difference - 1.0
    size = tf.abs(shifted)
    return tf.reduce_max(size), (square, double, difference, shifted, size)


# Three ways
keeping = tf.function(chain_that_keeps)
ways = {
    "eager": chain,
    "graph": tf.function(chain),
    "graph that keeps all": lambda x: keeping(x)[0],
}


# Measurement
def milliseconds(function, x):
    return 1000 * timeit.timeit(lambda: function(x).numpy(), number=1)


tf.random.set_seed(0)
times = {}
for entries in (10, 2**20):
    x = tf.random.normal((entries,))
    all_ways = ways.values()
    rounds = [[milliseconds(f, x) for f in all_ways] for _ in range(33)]
    columns = np.transpose(rounds[3:])  # three rounds warm up
    for way, column in zip(ways, columns, strict=True):
        times[way, entries] = column
        print(f"{entries:8} entries, {way:20} {np.median(column):6.2f} ms")
