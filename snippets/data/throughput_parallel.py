"""Read several elements at once, with few threads and with more."""

import time
import timeit
from functools import partial

import numpy as np
import tensorflow as tf

ELEMENTS, READ, ROUNDS = 16, 0.004, 7


def read(number):
    time.sleep(READ)  # stands for waiting on a disk or a network
    return number


def load(number):
    return tf.numpy_function(read, [number], tf.int64)


def pipeline(calls, threads):
    options = tf.data.Options()
    options.threading.private_threadpool_size = threads
    numbers = tf.data.Dataset.range(ELEMENTS)
    data = numbers.map(load, num_parallel_calls=calls)
    return data.with_options(options)


# Rounds
settings = [(1, 8), (2, 8), (4, 8), (8, 8), (8, 2)]
pipelines = {setting: pipeline(*setting) for setting in settings}
times = {setting: [] for setting in settings}
for _ in range(ROUNDS):
    for setting, data in pipelines.items():
        seconds = timeit.timeit(partial(list, data), number=1)
        times[setting].append(1000 * seconds / ELEMENTS)
for (calls, threads), each in times.items():
    low, median, high = np.percentile(each, (25, 50, 75))
    print(f"calls {calls}, threads {threads}: {median:.2f} ms ", end="")
    print(f"an element (middle half {low:.2f} to {high:.2f})")
