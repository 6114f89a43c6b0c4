"""Time the input alone, the step alone, and both together."""

import time
import timeit
from functools import partial

import numpy as np
import tensorflow as tf

BATCHES, READ, STEP = 8, 0.006, 0.004  # seconds to read, to train a batch


def read(number):
    time.sleep(READ)  # stands for waiting on a disk or a network
    return number


def load(number):
    return tf.numpy_function(read, [number], tf.int64)


source = tf.data.Dataset.range(BATCHES).map(load)
off = tf.data.Options()
off.experimental_optimization.inject_prefetch = False
plain = source.with_options(off)
prefetching = source.prefetch(1).with_options(off)


# Loop
def loop(data, seconds):
    for _ in data:
        time.sleep(seconds)  # stands for an update on an accelerator


# Measurement
ways = {
    "input alone": partial(loop, plain, 0),
    "step alone": partial(loop, range(BATCHES), STEP),
    "no prefetch": partial(loop, plain, STEP),
    "prefetch(1)": partial(loop, prefetching, STEP),
    "default": partial(loop, source, STEP),
}
times = {way: [] for way in ways}
for _ in range(9):
    for way, run in ways.items():  # in turn: a busy moment hits all
        seconds = timeit.timeit(run, number=1)
        times[way].append(1000 * seconds / BATCHES)
for way, each in times.items():
    low, median, high = np.percentile(each, (25, 50, 75))
    print(f"{way:12}{median:6.2f} ms a batch ", end="")
    print(f"(middle half {low:.2f} to {high:.2f})")
