"""Call a tf.function with another Python number each time."""

import tensorflow as tf


@tf.function
def squared(x):
    return x * x


for number in range(5):
    squared(number)
print("traces:", squared.experimental_get_tracing_count())
