"""Time a call without importing timeit."""

import tensorflow as tf

x = tf.ones((64, 1000))
print("ten calls:", timeit.timeit(lambda: tf.reduce_sum(x), number=10))
