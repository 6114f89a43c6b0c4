"""Assign three rows to a variable that was made with two."""

import tensorflow as tf

w = tf.Variable(tf.zeros((2, 3)), name="w")
rows = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
w.assign(rows)
