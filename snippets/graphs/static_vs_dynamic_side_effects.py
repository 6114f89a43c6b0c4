"""See that Python runs while a graph is traced, and operations run in every call."""

import sys

import tensorflow as tf

python_ran = []
tensorflow_ran = tf.Variable(0)


def square(x):
    python_ran.append(x)
    print("  print:   ", x, flush=True)  # tf.print does not wait for a buffer
    tensorflow_ran.assign_add(1)
    tf.print("  tf.print:", x, output_stream=sys.stdout)
    return x * x


counts = {}
for name, function in (("dynamic", square), ("static", tf.function(square))):
    print(name, flush=True)
    python_ran.clear()
    tensorflow_ran.assign(0)
    for value in (2.0, 3.0):
        function(tf.constant(value))
    counts[name] = (len(python_ran), int(tensorflow_ran))
    print(f"  in two calls: append {counts[name][0]}, assign_add {counts[name][1]}")
