"""Count the operations of a loop over range and of one over tf.range."""

import tensorflow as tf


def python_range(x, steps):
    for _ in range(steps):
        x = tf.tanh(x)
    return x


def tensor_range(x, steps):
    for _ in tf.range(steps):
        x = tf.tanh(x)
    return x


# Operations
counts = {}
for function in (python_range, tensor_range):
    for steps in (10, 100, 1000):
        traced = tf.function(function)
        graph = traced.get_concrete_function(tf.TensorSpec(()), steps).graph
        types = [operation.type for operation in graph.get_operations()]
        loops = sum("While" in kind for kind in types)
        name = function.__name__
        counts[name, steps] = len(types), loops
        print(f"{name} {steps:4} steps: ", end="")
        print(f"operations {len(types):4}, loops {loops}")
