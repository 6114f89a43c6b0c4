"""List what three optimizers keep, and give one of them a second model."""

import textwrap

import numpy as np
import tensorflow as tf

optimizers = tf.keras.optimizers
SGD, Adam = optimizers.SGD, optimizers.Adam
weights = [
    tf.Variable(tf.zeros((1000, 100)), name="kernel"),
    tf.Variable(tf.zeros(100), name="bias"),
]

# Variables of an optimizer
kept = {}
for name, o in (
    ("SGD", SGD(0.1)),
    ("momentum", SGD(0.1, 0.9)),
    ("Adam", Adam(0.1)),
):
    o.build(weights)
    slots = o.variables[2:]  # behind the iteration and the learning rate
    kept[name] = sum(int(np.prod(slot.shape)) for slot in slots)
    print(
        f"{name}:",
        *(f"{v.name} {tuple(v.shape)}" for v in o.variables),
        sep="\n    ",
    )

# New in place of kept
first = tf.Variable(3.0, name="first")
adam = Adam(0.1)
for _ in range(30):
    adam.apply([2 * first], [first])
place = float(first)
print(f"after {adam.iterations.numpy()} updates: {place:.4f}")
adam.apply([2 * first], [first])
goes_on = float(first)
first.assign(place)
Adam(0.1).apply([2 * first], [first])
print(
    f"the same optimizer goes to {goes_on:.4f}, a new one to {first.numpy():.4f}"
)

# A second model
second = tf.Variable(3.0, name="second")
try:
    adam.apply([2 * second], [second])
except ValueError as error:
    unknown = str(error)
    print(textwrap.fill(f"ValueError: {error}", 72))


# In a graph
shared = Adam(0.1)


@tf.function
def update(w):
    shared.apply([2 * w], [w])


for _ in range(30):
    update(first)
update(second)
print(f"second, after one update: {second.numpy():.4f}")
