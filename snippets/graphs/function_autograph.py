"""Let AutoGraph turn a Python `if` on a tensor into an operation."""

import tensorflow as tf


@tf.function
def absolute(x):
    if x < 0:
        return -x
    return x


# One graph holds both branches
for value in (-3.0, 4.0):
    print(f"absolute({value}) = {float(absolute(tf.constant(value)))}")
print("traces:", absolute.experimental_get_tracing_count())

# The condition is an operation, decided anew in each call
graph = absolute.get_concrete_function(tf.TensorSpec((), tf.float32)).graph
types = [operation.type for operation in graph.get_operations()]
print("operations:", *types)
