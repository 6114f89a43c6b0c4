"""Check shapes when a graph is traced, and when it runs."""

import tensorflow as tf


def attempt(label, function, *inputs):
    try:
        function(*inputs)
        print(f"{label}: no error")
    except (ValueError, tf.errors.InvalidArgumentError) as error:
        lines = str(error).splitlines()
        nodes = [i for i, line in enumerate(lines) if "[[{{node" in line]
        line = lines[nodes[0] - 1] if nodes else lines[0]
        print(f"{label}: {line.strip()}")


# Sizes with names
def product(x, w):
    shapes = [(x, ("samples", "in")), (w, ("in", "out"))]
    tf.debugging.assert_shapes(shapes, message="x and w do not fit")
    return x @ w


attempt("fitting", product, tf.zeros((2, 3)), tf.zeros((3, 5)))
attempt("not fitting", product, tf.zeros((2, 3)), tf.zeros((4, 5)))


# One shape
@tf.function(input_signature=[tf.TensorSpec(None)])
def dropped(x):
    tf.ensure_shape(x, (None, 3))  # its result is not used
    return tf.reduce_sum(x)


@tf.function(input_signature=[tf.TensorSpec(None)])
def kept(x):
    print("before:", x.shape, end=", ")
    x = tf.ensure_shape(x, (None, 3))
    print("after:", x.shape)
    return tf.reduce_sum(x)


attempt("result dropped", dropped, tf.zeros((2, 4)))
attempt("result kept", kept, tf.zeros((2, 4)))
