"""Pass numbers, lists, tensors to a tf.function, and count its traces."""

import numpy as np
import tensorflow as tf

tf.get_logger().setLevel("ERROR")  # it would warn of the retracing


def pair_of(value):
    return tf.fill([2], value)


# Equal numbers
dtypes = {}
for numbers in ((1, 1.0, True), (1.0, 1, True)):
    traced = tf.function(pair_of)
    found = [traced(number).dtype.name for number in numbers]
    dtypes[str(numbers)] = found  # as keys, the two would be equal
    print(f"{numbers}: {found}")

# Later
traced = tf.function(pair_of)
traced(1)
try:
    print(traced(1.0) + tf.constant([0.5, 0.5]))
except tf.errors.InvalidArgumentError as error:
    print(error.message.rpartition("}} ")[2].partition(" [Op")[0])

# Kinds of argument
kinds = {
    "Python ints": [1, 2, 3],
    "strings": ["a", "b", "c"],
    "lists of ints": [[1, 2], [1, 3], [1, 4]],
    "equal lists": [[1, 2], [1, 2], [1, 2]],
    "Python objects": [object(), object(), object()],
    "NumPy scalars": list(np.float32([1, 2, 3])),
    "NumPy arrays": list(np.float32([[1, 2], [1, 3], [1, 4]])),
    "tensors": list(tf.constant([1.0, 2.0, 3.0])),
    "growing tensors": [tf.zeros(n) for n in (2, 3, 4)],
    "lists of tensors": [[tf.constant(n)] for n in (1.0, 2.0, 3.0)],
    "variables": [tf.Variable(n) for n in (1.0, 2.0, 3.0)],
}


# Traces
def traces(values, **options):
    traced = tf.function(lambda value: tf.constant(0), **options)
    for value in values:
        traced(value)
    return traced.experimental_get_tracing_count()


counts = {}
for kind, values in kinds.items():
    counts[kind] = traces(values), traces(values, reduce_retracing=True)
    plain, reduced = counts[kind]
    print(f"{kind:17} traces {plain}, with reduce_retracing {reduced}")
