"""Clip an infinite gradient in three ways, and leave out the update."""

import numpy as np
import tensorflow as tf

gradients = [tf.constant([3.0, np.inf]), tf.constant([0.0, 12.0])]
ways = ("clipvalue", "clipnorm", "global_clipnorm")
after = {}
for way in ways:
    weights = [tf.Variable([0.0, 0.0]), tf.Variable([0.0, 0.0])]
    optimizer = tf.keras.optimizers.SGD(1.0, **{way: 2.0})
    optimizer.apply(gradients, weights)
    after[way] = [w.numpy() for w in weights]
    print(f"{way:15}", *after[way])

# Cure
norm = tf.linalg.global_norm(gradients)
weights = [tf.Variable([0.0, 0.0]), tf.Variable([0.0, 0.0])]
if tf.math.is_finite(norm):
    optimizer.apply(gradients, weights)
print("norm:", norm.numpy(), "weights:", *(w.numpy() for w in weights))
