"""See which values a graph keeps: those that Python knew at the trace."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
tf.random.set_seed(0)
number = 2.0
variable = tf.Variable(2.0)


def values():
    drawn = tf.constant(rng.normal()), tf.random.normal(())
    return tf.constant(number), variable.read_value(), *drawn


# Two calls
graph = tf.function(values)
before = {"eager": values(), "graph": graph()}
number = 5.0
variable.assign(5.0)
after = {"eager": values(), "graph": graph()}

# Changes
names = "Python number", "tf.Variable", "NumPy random", "tf.random"
changed = {}
print("new in the second call?  eager  graph")
for row, name in enumerate(names):
    changed[name] = [bool(before[w][row] != after[w][row]) for w in before]
    eager, in_graph = changed[name]
    print(f"  {name:23}{eager!s:7}{in_graph}")
