"""Make a method a tf.function: its instances, its traces and its copies."""

import copy
import pickle

import tensorflow as tf

x = tf.constant(1.0)


class Scale:
    def __init__(self, factor):
        self.factor = factor

    @tf.function
    def apply(self, x):
        return self.factor * x


# Instances
two, three = Scale(2.0), Scale(3.0)
results = [float(scale.apply(x)) for scale in (two, three, two)]
counts = {
    "two.apply": two.apply.experimental_get_tracing_count(),
    "three.apply": three.apply.experimental_get_tracing_count(),
    "Scale.apply": Scale.apply.experimental_get_tracing_count(),
}
print(f"results {results}\ntraces {counts}")

# No name
try:
    print(float(Scale(2.0).apply(x)))
except AttributeError as error:
    print(str(error).strip().splitlines()[-1].strip())


# Copies
def double(x):
    return 2 * x


@tf.function
def decorated(x):
    return 2 * x


fresh, traced = tf.function(double), tf.function(double)
traced(x)
originals = {
    "tensor": x,
    "variable": tf.Variable(1.0),
    "object with a traced method": two,
    "tf.function, not traced": fresh,
    "tf.function, traced": traced,
    "decorated function": decorated,
}
ways = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
    "deepcopy": copy.deepcopy,
}
copies = {}
for name, value in originals.items():
    for way, make_copy in ways.items():
        try:
            make_copy(value)
            copies[name, way] = "works"
        except (AttributeError, TypeError, pickle.PicklingError) as error:
            copies[name, way] = type(error).__name__
    print(f"{name:28} pickle {copies[name, 'pickle']:14}", end="")
    print(f"deepcopy {copies[name, 'deepcopy']}")
