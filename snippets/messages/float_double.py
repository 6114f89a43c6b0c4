"""Multiply a weight by a tensor that was made from a NumPy array."""

import numpy as np
import tensorflow as tf

x = tf.constant(np.array([1.5, 2.5]))
w = tf.Variable([2.0, 4.0])
print(w * x)
