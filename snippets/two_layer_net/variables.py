"""Put the data into tensors and the weights into variables."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)

# Data
array = rng.standard_normal((N, D))
x = tf.convert_to_tensor(array, tf.float32)

# Weights
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H))
start2 = rng.uniform(-limit, limit, (H, D))
w1 = tf.Variable(start1, dtype=tf.float32, name="w1")
w2 = tf.Variable(start2, dtype=tf.float32, name="w2")

for name, value in {"array": array, "x": x, "w1": w1, "w2": w2}.items():
    print(f"{name:5}  {np.dtype(value.dtype.name)}  {tuple(value.shape)}")
