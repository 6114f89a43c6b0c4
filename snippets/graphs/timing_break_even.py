"""Count the calls until a graph has caught up with eager execution.

Each measurement has a process of its own, forked before TensorFlow has run
anything, so each way pays for its own start. For Linux and macOS: fork.
"""

import multiprocessing
import timeit

import numpy as np
import tensorflow as tf

REPETITIONS, CALLS = 3, 120
fork = multiprocessing.get_context("fork")


# Calls
def time_calls(way, sender):
    """Send the seconds of each call in this process."""
    x, y = tf.random.normal((64, 1000)), tf.random.normal((64, 1000))
    hidden = tf.keras.layers.Dense(100, activation="relu")
    layers = [tf.keras.Input((1000,)), hidden, tf.keras.layers.Dense(1000)]
    model = tf.keras.Sequential(layers)
    mean_squared_error = tf.keras.losses.MeanSquaredError()

    def forward():
        return mean_squared_error(y, model(x))

    if way != "eager":
        forward = tf.function(forward, jit_compile=way == "XLA")
    timer = timeit.Timer(lambda: forward().numpy())
    sender.send(timer.repeat(number=1, repeat=CALLS))


# A new process
def totals_in_new_process(way):
    """Return the seconds of the first call, of the first two, and so on."""
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=time_calls, args=(way, sender))
    process.start()
    sender.close()  # receiving fails if the process does
    seconds = receiver.recv()
    process.join()
    return np.cumsum(seconds)


def level_at(graph, eager):
    """Return the first call at which the graph has taken no longer."""
    level = np.flatnonzero(graph <= eager)
    return int(level[0]) + 1 if level.size else None


# Repetitions
calls = {"tf.function": [], "XLA": []}
for _ in range(REPETITIONS):
    eager = totals_in_new_process("eager")
    for way, found in calls.items():
        graph = totals_in_new_process(way)
        found.append(level_at(graph, eager))
        print(f"first call: eager {1000 * eager[0]:4.0f} ms, ", end="")
        print(f"{way} {1000 * graph[0]:4.0f} ms; level at call ", end="")
        print(found[-1] or f"{CALLS + 1} or later")
