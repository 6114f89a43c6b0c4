"""Draw with the seeds of initializers and of stateless operations."""

import numpy as np
import tensorflow as tf

fixed = tf.keras.initializers.GlorotUniform(seed=0)
print("seed=0: equal", np.array_equal(fixed((2, 3)), fixed((2, 3))))
seeds = tf.keras.random.SeedGenerator(0)
counted = tf.keras.initializers.GlorotUniform(seed=seeds)
print(
    "SeedGenerator: equal", np.array_equal(counted((2, 3)), counted((2, 3)))
)

# Stateless
draw = tf.random.stateless_uniform
key = [7, 0]
a, b = tf.random.split(key, num=2)
for name, seed in {"key": key, "key again": key, "a": a, "b": b}.items():
    print(f"{name:9}", draw((2,), seed=seed).numpy().round(4))
try:
    draw((2,), seed=7)
except tf.errors.InvalidArgumentError as error:
    cause = error.message.partition("}} ")[2].partition(" [Op")[0]
    print("InvalidArgumentError:", cause)
