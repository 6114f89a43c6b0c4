"""Call a tf.function with many values, and trace it once or twice."""

import tensorflow as tf


def square(x):
    return x * x


def traces(function, values):
    for value in values:
        function(value)
    return function.experimental_get_tracing_count()


# Tensors for numbers
tensors = [tf.constant(number) for number in range(5)]
by_tensor = traces(tf.function(square), tensors)
print("tensors, traces:", by_tensor)

# Open sizes
lengths = [tf.zeros(n) for n in range(1, 6)]
by_size = traces(tf.function(square, reduce_retracing=True), lengths)
any_length = [tf.TensorSpec([None], tf.float32)]
declared = tf.function(square, input_signature=any_length)
by_signature = traces(declared, lengths)
print("reduce_retracing, traces:", by_size)
print("input_signature, traces:", by_signature)

# One function outside the loop
three = tensors[:3]
inside = sum(traces(tf.function(lambda x: x * x), [t]) for t in three)
squared = tf.function(square)
outside = traces(squared, three)
print("tf.function inside the loop, traces:", inside)
print("tf.function outside, traces:", outside)

# See it coming
count = squared.experimental_get_tracing_count()
print("traces:", count, "at most two:", count <= 2)
