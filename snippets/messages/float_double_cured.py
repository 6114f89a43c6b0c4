"""Give both factors the same dtype."""

import numpy as np
import tensorflow as tf

array = np.array([1.5, 2.5])
w = tf.Variable([2.0, 4.0])

# At the source
x = tf.constant(array, dtype=tf.float32)
at_source = w * x
print("product:", at_source.numpy(), at_source.dtype.name)

# A cast
x = tf.constant(array)
cast = w * tf.cast(x, w.dtype)
print("product:", cast.numpy(), cast.dtype.name)

# See it coming
print("dtypes:", array.dtype, x.dtype.name, w.dtype.name)
