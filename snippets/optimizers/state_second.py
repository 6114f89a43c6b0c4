"""Replace an optimizer, and share one between two variables."""

import textwrap

import tensorflow as tf

rate = 0.1
first = tf.Variable(3.0, name="first")
adam = tf.keras.optimizers.Adam(rate)
for _ in range(30):
    adam.apply([2 * first], [first])
place = float(first)
print(f"after {adam.iterations.numpy()} updates: {place:.4f}")

# New in place of kept
adam.apply([2 * first], [first])
goes_on = float(first)
first.assign(place)
tf.keras.optimizers.Adam(rate).apply([2 * first], [first])
anew = float(first)
print(
    f"next, by the same optimizer: {goes_on:.4f}, by a new one: {anew:.4f}"
)

# A second variable
second = tf.Variable(3.0, name="second")
try:
    adam.apply([2 * second], [second])
except ValueError as error:
    unknown = str(error)
    print(textwrap.fill(f"ValueError: {error}", 72))


# In a graph
shared = tf.keras.optimizers.Adam(rate)


@tf.function
def update(w):
    shared.apply([2 * w], [w])


for _ in range(30):
    update(first)
update(second)
print(f"second, after one update: {second.numpy():.4f}")
