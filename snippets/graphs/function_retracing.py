"""Count the traces of a function: one for each signature."""

import tensorflow as tf


def report(title, function, arguments):
    """Print how often the function was traced after each of its calls."""
    print(title)
    for argument in arguments:
        result = function(argument)
        if tf.is_tensor(argument):
            kind = f"{argument.dtype.name} tensor of shape {argument.shape}"
        else:
            kind = f"Python {argument!r}"
        traces = function.experimental_get_tracing_count()
        print(f"  {kind:29} -> {result.dtype.name:8} traces: {traces}")


# Tensors
by_tensor = tf.function(lambda x: x + x)
scalars = [tf.constant(1.0), tf.constant(2.0)]
vectors = [tf.zeros(2), tf.zeros(3), tf.zeros(2)]
tensors = [*scalars, *vectors, tf.constant(1)]
report("tensors: shape and dtype count, values do not", by_tensor, tensors)

# Python values
by_value = tf.function(lambda x: x + x)
report("Python numbers: a trace for each value", by_value, [1, 2, 2, 1.0])

# Fewer graphs
lengths = [tf.zeros(length) for length in (2, 3, 4, 5)]
reduced = tf.function(lambda x: x + x, reduce_retracing=True)
report("reduce_retracing: general from the second length", reduced, lengths)
signature = [tf.TensorSpec([None], tf.float32)]
declared = tf.function(lambda x: x + x, input_signature=signature)
report("input_signature: general from the start", declared, lengths)
