"""Turn a Python function into a graph, and see when its Python code runs.

The first call traces: it runs the Python code with symbols in place of
numbers, and keeps the operations as a graph.
"""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((4, 3)), tf.float32)
w = tf.Variable(rng.standard_normal((3, 2)), dtype=tf.float32, name="w")
python_ran = []


# A layer
@tf.function
def layer(x):
    python_ran.append(x.shape)  # Python, so not in the graph
    return tf.maximum(tf.matmul(x, w), 0)


# Calls
def report(moment):
    traces = layer.experimental_get_tracing_count()
    print(f"{moment:13} traces {traces}, Python runs {len(python_ran)}")


report("decorated:")
for call in (1, 2, 3):
    h = layer(x)
    report(f"after call {call}:")
print(f"sum of the result {float(tf.reduce_sum(h)):.4f}")

# Operations of the graph
graph = layer.get_concrete_function(x).graph
for operation in graph.get_operations():
    print(f"{operation.type:15}{operation.name}")
