"""Record a forward pass with a gradient tape.

Operations run at once, as without a tape. The tape notes them, whichever way Python takes.
"""

import textwrap

import tensorflow as tf

w = tf.Variable(3.0, name="w")


def cube(value):
    return value * value * value


# One program, two graphs
for start in (3.0, -3.0):
    w.assign(start)
    with tf.GradientTape() as tape:
        value = cube(w) if w > 0 else 2 * w
        print(f"inside, w is {w.numpy()} and the value {value}")
    print(f"  gradient {tape.gradient(value, w)}")
print("watched:", [variable.name for variable in tape.watched_variables()])

# A tape is used once
try:
    tape.gradient(value, w)
except RuntimeError as error:
    print("second call:", textwrap.fill(str(error), 50, subsequent_indent="  "))

# Unless it is persistent
w.assign(3.0)
with tf.GradientTape(persistent=True) as tape:
    square = w * w
    value = square * square
gradients = [
    tape.gradient(value, w),
    tape.gradient(square, w),
    tape.gradient(value, square),
]
print("persistent:", *(gradient.numpy() for gradient in gradients))
del tape  # a persistent tape keeps its values until it is gone
