"""Run functions as a graph and with XLA, which drops their checks."""

import tensorflow as tf

x = tf.constant([1.0, -2.0])


# Checks
def assert_positive(x):
    tf.debugging.assert_positive(x)
    return x


def check_numerics(x):
    return tf.debugging.check_numerics(tf.math.log(x), "log")


def divide_by_zero(x):
    return tf.cast(x, tf.int32) // tf.constant([0, 0])


# Bounds
def gather(x):
    return tf.gather(x, [0, 5])


def scatter(x):
    return tf.tensor_scatter_nd_update(x, [[5]], [9.0])


def unknown_class(x):
    return tf.nn.sparse_softmax_cross_entropy_with_logits([5], [x])


def array_too_small(x):
    array = tf.TensorArray(tf.int32, size=2)
    for step in tf.range(3):
        array = array.write(step, 10 * step)
    return array.stack()


# Without an error
def growing_array(x):
    array = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    for step in tf.range(3):
        array = array.write(step, x[0])
    return array.stack()


def random(x):
    return tf.random.stateless_uniform([2], seed=(1, 2))


def random_philox(x):
    return tf.random.stateless_uniform([2], seed=(1, 2), alg="philox")


# Side by side
def outcome(function, compiled):
    traced = tf.function(function, jit_compile=compiled)
    try:
        return str(traced(x).numpy())
    except tf.errors.InvalidArgumentError as error:
        return f"Error: {str(error).splitlines()[-2].strip()}"


checks = assert_positive, check_numerics, divide_by_zero
bounds = gather, scatter, unknown_class, array_too_small
others = growing_array, random, random_philox
outcomes = {}
for function in checks + bounds + others:
    name = function.__name__
    outcomes[name] = [outcome(function, way) for way in (False, True)]
    in_graph, by_xla = outcomes[name]
    print(
        f"{name:16} graph: {in_graph.partition(': ')[0]:24} XLA: {by_xla}"
    )


# Cure
@tf.function(jit_compile=True)
def logarithm(x):
    y = tf.math.log(x)
    return y, tf.reduce_all(tf.math.is_finite(y))


@tf.function
def checked(x):
    y, finite = logarithm(x)
    tf.debugging.assert_equal(finite, True, message="log is not finite")
    return y


print("positive:", checked(tf.abs(x)).numpy())
try:
    checked(x)
except tf.errors.InvalidArgumentError as error:
    caught = str(error).splitlines()[-2]
    print("negative:", caught)
