"""Time a graph that is traced anew in each call, and the ways out."""

import time

import numpy as np
import tensorflow as tf


def scaled(x, factor):
    for _ in range(5):
        x = tf.tanh(x * tf.cast(factor, tf.float32))
    return x


def milliseconds(function, arguments, clock=time.perf_counter):
    """Return the time of one call with each of the arguments, in milliseconds."""
    times = []
    for argument in arguments:
        started = clock()
        function(*argument)
        times.append(1000 * (clock() - started))
    return times


# Arguments that differ in each call
x = tf.ones(10)
numbers = [(x, factor) for factor in range(20)]
tensors = [(x, tf.constant(factor)) for factor in range(20)]
lengths = [(tf.ones(length), tf.constant(2)) for length in range(1, 21)]

# One function object for each case, so that graphs are not shared
signature = [tf.TensorSpec([None], tf.float32), tf.TensorSpec([], tf.int32)]
cases = {
    "eager, Python numbers": (scaled, numbers),
    "graph, Python numbers": (tf.function(scaled), numbers),
    "graph, the same as tensors": (tf.function(scaled), tensors),
    "eager, lengths": (scaled, lengths),
    "graph, lengths": (tf.function(scaled), lengths),
    "graph, reduce_retracing": (tf.function(scaled, reduce_retracing=True), lengths),
    "graph, input_signature": (tf.function(scaled, input_signature=signature), lengths),
}
times, traces = {}, {}
for name, (function, arguments) in cases.items():
    times[name] = milliseconds(function, arguments)
    traces[name] = 0
    if function is not scaled:
        traces[name] = function.experimental_get_tracing_count()
    median = np.median(times[name])
    print(f"{name:28} traces: {traces[name]:2}, median {median:7.2f} ms")
