"""Write ti where tf is meant."""

import tensorflow as tf

w = tf.Variable(3.0)
with ti.GradientTape() as tape:
    loss = tf.square(w)
