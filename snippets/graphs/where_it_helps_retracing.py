"""Time a graph that is traced anew in each call, and three cures."""

import timeit

import numpy as np
import tensorflow as tf

tf.get_logger().setLevel("ERROR")  # it would warn of the retracing


def scaled(x, factor):
    for _ in range(5):
        x = tf.tanh(x * tf.cast(factor, tf.float32))
    return x


# Calls
x = tf.ones(10)
numbers = [(x, factor) for factor in range(20)]
tensors = [(x, tf.constant(factor)) for factor in range(20)]
lengths = [(tf.ones(size), tf.constant(2)) for size in range(1, 21)]

# Cases
any_length = [tf.TensorSpec([None]), tf.TensorSpec([], tf.int32)]
reduced = tf.function(scaled, reduce_retracing=True)
declared = tf.function(scaled, input_signature=any_length)
cases = {
    "numbers": (tf.function(scaled), numbers),
    "numbers as tensors": (tf.function(scaled), tensors),
    "lengths": (tf.function(scaled), lengths),
    "lengths, reduce_retracing": (reduced, lengths),
    "lengths, input_signature": (declared, lengths),
}


# Measurement
def milliseconds(function, call):
    return 1000 * timeit.timeit(lambda: function(*call).numpy(), number=1)


times, traces = {}, {}
for name, (graph, calls) in cases.items():
    both = scaled, graph
    pairs = [[milliseconds(way, call) for way in both] for call in calls]
    times[name] = np.array(pairs)
    of_eager, of_graph = np.median(times[name], axis=0)
    traces[name] = graph.experimental_get_tracing_count()
    print(f"{name:26}traces {traces[name]:2}, ", end="")
    print(f"eager {of_eager:5.2f} ms, graph {of_graph:5.2f} ms")
