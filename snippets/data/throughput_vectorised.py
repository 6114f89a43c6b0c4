"""Map a function over samples, and over whole batches."""

import timeit
from functools import partial

import numpy as np
import tensorflow as tf

N, BATCH, ROUNDS = 1000, 100, 9


def scale(x):
    return (tf.cast(x, tf.float32) - 500.0) / 250.0


numbers = tf.data.Dataset.range(N)
ways = {
    "map, batch": numbers.map(scale).batch(BATCH),
    "batch, map": numbers.batch(BATCH).map(scale),
}

# Rounds
times = {way: [] for way in ways}
for _ in range(ROUNDS):
    for way, data in ways.items():  # in turn: a busy moment hits all
        seconds = timeit.timeit(partial(list, data), number=1)
        times[way].append(1e6 * seconds / N)
for way, each in times.items():
    low, median, high = np.percentile(each, (25, 50, 75))
    print(f"{way}: {median:.1f} µs a sample ", end="")
    print(f"(middle half {low:.1f} to {high:.1f})")
