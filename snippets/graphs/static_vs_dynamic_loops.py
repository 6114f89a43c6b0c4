"""Count the operations of a graph whose loop runs over `range`, and over `tf.range`."""

import tensorflow as tf


def python_range(x, steps):
    for _ in range(steps):
        x = tf.tanh(x)
    return x


def tensor_range(x, steps):
    for _ in tf.range(steps):
        x = tf.tanh(x)
    return x


counts = {}
for function in (python_range, tensor_range):
    for steps in (10, 100, 1000):
        static = tf.function(function)
        graph = static.get_concrete_function(tf.TensorSpec(()), steps).graph
        types = [operation.type for operation in graph.get_operations()]
        loops = sum("While" in kind for kind in types)
        name, count = function.__name__, len(types)
        counts[name, steps] = count
        print(f"{name}, {steps:4} steps: {count:4} operations, {loops} of them loops")
