"""Compare weight decay with a penalty on the weights, for three rules."""

from functools import partial

import numpy as np
import tensorflow as tf

optimizers = tf.keras.optimizers
slopes = np.array([10.0, 1.0, 0.1])  # of the loss, along three weights
decay, rate, updates = 1.0, 0.01, 40


# Training
def train(rule, weight_decay=0.0, penalty=0.0) -> np.ndarray:
    """Return the weights after updates whose slopes cancel in pairs."""
    optimizer = rule(rate, weight_decay=weight_decay)
    w = tf.Variable(np.ones(3))
    for update in range(updates):
        sign = (-1.0) ** update
        optimizer.apply([sign * slopes + penalty * w], [w])
    return w.numpy()


# Each rule in two ways
rules = {
    "SGD": optimizers.SGD,
    "momentum": partial(optimizers.SGD, momentum=0.9),
    "Adam": optimizers.Adam,
}
ends = {}
for name, rule in rules.items():
    ends[name] = train(rule, weight_decay=decay), train(rule, penalty=decay)
    print(f"{name:8} decay {ends[name][0].round(3)}", end=", ")
    print(f"penalty {ends[name][1].round(3)}")
print("decay alone:", round((1 - decay * rate) ** updates, 3))
