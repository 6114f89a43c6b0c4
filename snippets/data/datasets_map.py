"""Draw random numbers in a map, and see which are drawn anew."""

import random

import tensorflow as tf

tf.keras.utils.set_random_seed(0)
generator = tf.random.Generator.from_seed(0)
arguments = []


def draw(number):
    arguments.append(number)
    return {
        "number": number,
        "random.random()": random.random(),
        "tf.random.uniform(())": tf.random.uniform(()),
        "generator.uniform(())": generator.uniform(()),
    }


# Two passes
data = tf.data.Dataset.range(3).map(draw)
passes = [list(data.as_numpy_iterator()) for _ in range(2)]
for name in passes[0][0]:
    values = [[f"{row[name]:.2f}" for row in rows] for rows in passes]
    print(f"{name:22}", *(" ".join(row) for row in values), sep=" | ")
print(f"Python ran draw {len(arguments)} time(s), with {arguments[0]}")
