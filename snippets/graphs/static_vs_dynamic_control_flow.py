"""Run a Python loop and a Python `if` whose conditions depend on a tensor."""

import tensorflow as tf


def collatz(n):
    steps = 0
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def only_if_positive(n):
    if n > 0:
        result = n
    return result


def outcome(function):
    """Return the results for three numbers, or the name of the error."""
    try:
        return [int(function(tf.constant(n))) for n in (6, 7, 27)]
    except (TypeError, ValueError) as error:
        return type(error).__name__


static = tf.function(collatz)
print("loop, dynamic:               ", outcome(collatz))
print("loop, static:                ", outcome(static))
print("  its graphs:                ", static.experimental_get_tracing_count())
print("loop, static, no AutoGraph:  ", outcome(tf.function(collatz, autograph=False)))
print("`if` without `else`, dynamic:", outcome(only_if_positive))
print("`if` without `else`, static: ", outcome(tf.function(only_if_positive)))
