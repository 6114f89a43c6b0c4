"""Give both weights the shape of the first."""

import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
x = tf.random.normal((N, D))
w1 = tf.Variable(tf.random.uniform((D, H)))
w2 = tf.Variable(tf.random.uniform((D, H)))

h = tf.maximum(tf.matmul(x, w1), 0)
print(f"h is {h.shape}, w2 is {w2.shape}")
y_pred = tf.matmul(h, w2)
