"""Time checks of the loss and of every operation against no check."""

import timeit

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
x, y = tf.random.normal((64, 100)), tf.random.normal((64, 1))
hidden = tf.keras.layers.Dense(100, activation="relu")
model = tf.keras.Sequential([hidden, tf.keras.layers.Dense(1)])
model.build((None, 100))


def gradient(check):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(x) - y))
        if check == "the loss":
            loss = tf.debugging.check_numerics(loss, "loss")
    return tape.gradient(loss, hidden.kernel)


# Measurement
def milliseconds(function, check):
    if check == "every operation":
        tf.debugging.enable_check_numerics()
    function(check)  # not timed: the first call traces the graph
    seconds = timeit.timeit(lambda: function(check).numpy(), number=1)
    tf.debugging.disable_check_numerics()
    return 1000 * seconds


checks = "nothing", "the loss", "every operation"
graph = tf.function(gradient)  # one graph for each check
times = {}
for way, function in {"eager": gradient, "graph": graph}.items():
    for _ in range(15):
        for check in checks:  # in turn, so that a busy moment hits all
            each = times.setdefault((way, check), [])
            each.append(milliseconds(function, check))
for (way, check), each in times.items():
    low, median, high = np.percentile(each, (25, 50, 75))
    print(f"{way}, {check:16}{median:6.2f} ms", end=" ")
    print(f"(middle half {low:.2f} to {high:.2f})")
