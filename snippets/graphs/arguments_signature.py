"""Declare an input_signature, and see what it refuses and what it casts."""

import numpy as np
import tensorflow as tf

vector = [tf.TensorSpec([None], tf.float32)]


@tf.function(input_signature=vector)
def unchanged(x):
    return tf.identity(x)


# Casts
given = {
    "a list of ints": [1, 2],
    "a float64 array": np.array([0.1]),
    "an int64 array": np.array([2**24 + 1]),
}
cast = {name: unchanged(x) for name, x in given.items()}
for name, x in given.items():
    after = [float(entry) for entry in cast[name]]
    print(f"{name}: {list(map(str, x))} -> {cast[name].dtype.name} {after}")

# Refusals
refused = {
    "an int32 tensor": tf.constant([1, 2]),
    "a float64 tensor": tf.constant([0.1], tf.float64),
    "a matrix": tf.ones((2, 2)),
}
for name, x in refused.items():
    try:
        unchanged(x)
    except TypeError as error:
        print(f"{name}:\n  {str(error).split('`')[1]}")

# A method
try:

    class Doubling:
        @tf.function(input_signature=vector)
        def apply(this, x):
            return 2 * x

except TypeError as error:
    print("this:", error)


# A method of self
class DoublingOfSelf:
    @tf.function(input_signature=vector)
    def apply(self, x):
        return 2 * x


doubling = DoublingOfSelf()
print("self:", doubling.apply([1.0, 2.0]).numpy())
