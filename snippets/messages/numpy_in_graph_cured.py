"""See the numbers of a tf.function, in four ways."""

import sys

import tensorflow as tf

x = tf.constant([1.0, 3.0])


# Print in the graph
@tf.function
def printing(x):
    mean = tf.reduce_mean(x)
    tf.print("mean:", mean, output_stream=sys.stdout)
    return x - mean


printed = printing(x)


# Return it
@tf.function
def returning(x):
    mean = tf.reduce_mean(x)
    return x - mean, mean


returned, mean = returning(x)
print("mean:", mean.numpy())

# Run Python in the graph
seen = []


@tf.function
def noting(x):
    mean = tf.reduce_mean(x)
    tf.py_function(lambda m: seen.append(m.numpy()), [mean], Tout=[])
    return x - mean


noted = noting(x)
print("means:", [float(m) for m in seen])


# Without a graph
@tf.function
def centred(x):
    mean = tf.reduce_mean(x)
    print("mean:", mean.numpy())
    return x - mean


eager = centred.python_function(x)


# See it coming
def look(x):
    print(x, "symbolic:", tf.is_symbolic_tensor(x))


tf.function(look)(x)
look(x)
