"""Put shuffle, batch and repeat in all six orders."""

from itertools import permutations

import tensorflow as tf


def shuffle(data):
    return data.shuffle(6, seed=0)


def batch(data):
    return data.batch(4)


def repeat(data):
    return data.repeat(2)


# Six orders
orders = {}
for steps in permutations((shuffle, batch, repeat)):
    data = tf.data.Dataset.range(6)
    for step in steps:
        data = step(data)
    name = ", ".join(step.__name__ for step in steps)
    orders[name] = [batch.tolist() for batch in data.as_numpy_iterator()]
    print(f"{name:22}", *orders[name])
