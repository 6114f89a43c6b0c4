"""Print inside a graph: what print and tf.print see."""

import sys

import tensorflow as tf


@tf.function
def scale(x):
    print("print:   ", x, flush=True)  # tf.print does not wait either
    tf.print("tf.print:", x, output_stream=sys.stdout)
    return 2 * x


# Three calls
for values in ([1.0, 2.0], [3.0, 4.0], [5.0, 6.0, 7.0]):
    print("call with", values, flush=True)
    scale(tf.constant(values))
traces = scale.experimental_get_tracing_count()


# Shapes and long tensors
@tf.function(input_signature=[tf.TensorSpec((None, 3))])
def sizes(x):
    print("shape at the trace:", x.shape, flush=True)
    tf.print("shape in the call: ", tf.shape(x), output_stream=sys.stdout)
    tf.print(x, summarize=1, output_stream=sys.stdout)


sizes(tf.zeros((4, 3)))


# One case only
@tf.function
def root(x):
    if tf.reduce_any(x < 0):
        tf.print("negative:", x, output_stream=sys.stdout)
    return tf.sqrt(x)


for values in ([4.0, 9.0], [4.0, -9.0]):
    root(tf.constant(values))
