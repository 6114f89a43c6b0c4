"""Show what a seed fixes: that of a program, of an operation, of a layer."""

import numpy as np
import tensorflow as tf


def two_draws(**seed) -> list[float]:
    """Set TensorFlow's seed, and draw twice by the same operation."""
    tf.random.set_seed(0)
    return [float(tf.random.uniform((), **seed)) for _ in range(2)]


draws = [two_draws(), two_draws(), two_draws(seed=1), two_draws(seed=1)]
draws.append([float(tf.random.uniform((), seed=1)) for _ in range(2)])
names = ("set_seed", "again", "seed=1, too", "again", "not set again")
for name, pair in zip(names, draws, strict=True):
    print(f"{name:13}", *(f"{draw:.4f}" for draw in pair))


# Functions
@tf.function
def one():
    return tf.random.uniform(())


@tf.function
def other():
    return tf.random.uniform(())


tf.random.set_seed(0)
sequences = [[float(draw()) for _ in range(3)] for draw in (one, other)]
for name, sequence in zip(("one", "other"), sequences, strict=True):
    print(f"{name:5}", *(f"{draw:.4f}" for draw in sequence))

# Seeds of layers
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
