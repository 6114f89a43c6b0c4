"""Run a Python `while` and a Python `if` whose condition is a tensor."""

import tensorflow as tf


def outcome(function, *numbers):
    """Return the results, or the last line of the error."""
    try:
        return [int(function(tf.constant(n))) for n in numbers]
    except (TypeError, ValueError, UnboundLocalError) as error:
        return str(error).strip().splitlines()[-1].strip()


# A loop
def collatz(n):
    steps = 0
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


graph = tf.function(collatz)
print("eager:", outcome(collatz, 6, 7, 27))
print("graph:", outcome(graph, 6, 7, 27))
print("traces:", graph.experimental_get_tracing_count())


# A missing else
def only_if_positive(n):
    if n > 0:
        result = n
    return result


print("eager, 6: ", outcome(only_if_positive, 6))
print("eager, -6:", outcome(only_if_positive, -6))
print("graph, 6: ", outcome(tf.function(only_if_positive), 6))
