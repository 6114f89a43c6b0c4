"""Time three kinds of function as a graph, without and with XLA."""

import timeit

import numpy as np
import tensorflow as tf


def tiny_operations(x):
    for _ in range(50):
        x = tf.tanh(x) + 1.0
    return x


def elementwise_chain(x):
    return tf.reduce_max(tf.abs(tf.square(x) - 2.0 * x - 1.0))


def large_products(x):
    return tf.matmul(tf.matmul(x, x), x)


# Inputs
tf.random.set_seed(0)
cases = {
    "tiny operations": (tiny_operations, tf.random.normal((10,))),
    "elementwise chain": (elementwise_chain, tf.random.normal((2**20,))),
    "large products": (large_products, tf.random.normal((768, 768))),
}


# Measurement
def milliseconds(function, x):
    return 1000 * timeit.timeit(lambda: function(x).numpy(), number=1)


times = {}
for name, (function, x) in cases.items():
    ways = tf.function(function), tf.function(function, jit_compile=True)
    rounds = [[milliseconds(way, x) for way in ways] for _ in range(33)]
    times[name] = np.array(rounds[3:])  # three rounds warm up
    of_graph, of_xla = np.median(times[name], axis=0)
    print(f"{name:17} graph {of_graph:5.2f} ms, XLA {of_xla:5.2f} ms")
