"""Time the input alone, the step alone, and both together."""

import time

import numpy as np
import tensorflow as tf

BATCHES, READ, STEP = 8, 0.006, 0.004  # seconds to read, to train a batch


def read(number):
    time.sleep(READ)  # stands for waiting on a disk or a network
    return number


source = tf.data.Dataset.range(BATCHES).map(
    lambda number: tf.numpy_function(read, [number], tf.int64)
)
off = tf.data.Options()
off.experimental_optimization.inject_prefetch = False


# Loop
def milliseconds(data, step):
    """Return the time of a pass for each batch."""
    started = time.perf_counter()
    for _ in data:
        time.sleep(step)  # stands for an update on an accelerator
    return 1000 * (time.perf_counter() - started) / BATCHES


# Rounds
ways = {
    "input alone": (source.with_options(off), 0),
    "step alone": (range(BATCHES), STEP),
    "no prefetch": (source.with_options(off), STEP),
    "prefetch(1)": (source.prefetch(1).with_options(off), STEP),
    "default": (source, STEP),
}
times = {way: [] for way in ways}
for _ in range(9):
    for way, arguments in ways.items():  # in turn: a busy moment hits all
        times[way].append(milliseconds(*arguments))
for way, each in times.items():
    low, median, high = np.percentile(each, (25, 50, 75))
    print(f"{way:12}{median:6.2f} ms a batch ", end="")
    print(f"(middle half {low:.2f} to {high:.2f})")
