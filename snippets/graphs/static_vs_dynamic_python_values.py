"""See which values a graph freezes: those that Python knew at the trace."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
number = 2.0
variable = tf.Variable(2.0)


def values():
    drawn = tf.constant(rng.normal()), tf.random.normal(())
    return tf.constant(number), variable.read_value(), *drawn


# One call before a change, one after it
static = tf.function(values)
before = {"dynamic": values(), "static": static()}
number = 5.0
variable.assign(5.0)
after = {"dynamic": values(), "static": static()}

# What differs
names = ("Python number", "tf.Variable", "NumPy's random", "TensorFlow's random")
print("differs in the second call:  dynamic  static")
for row, name in enumerate(names):
    differs = {way: bool(before[way][row] != after[way][row]) for way in before}
    print(f"  {name:27}{differs['dynamic']!s:9}{differs['static']}")
