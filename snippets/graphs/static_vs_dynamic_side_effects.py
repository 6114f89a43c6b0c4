"""See what runs while a graph is traced, and what runs in every call."""

import sys

import tensorflow as tf

python_ran = []
tensorflow_ran = tf.Variable(0)


def square(x):
    python_ran.append(x)
    tensorflow_ran.assign_add(1)
    print("  print:   ", x, flush=True)  # tf.print does not wait either
    tf.print("  tf.print:", x, output_stream=sys.stdout)
    return x * x


# Two calls
counts = {}
for way, function in (("eager", square), ("graph", tf.function(square))):
    print(way, flush=True)
    python_ran.clear()
    tensorflow_ran.assign(0)
    for value in (2.0, 3.0):
        function(tf.constant(value))
    counts[way] = len(python_ran), int(tensorflow_ran)
    appended, added = counts[way]
    print(f"  runs: append {appended}, assign_add {added}")
