"""Meet what AutoGraph refuses in an `if` on a tensor, and mend it."""

import tensorflow as tf


def outcome(function):
    """Run a function as a graph: its result, or the cause of its error."""
    try:
        return tf.function(function)(tf.constant(4.0)).numpy()
    except (TypeError, ValueError) as error:
        return str(error).strip().splitlines()[-1].strip()


# Dtypes
def mixed(x):
    return 1 if x > 0 else 0.5


def of_one_dtype(x):
    return 1.0 if x > 0 else 0.5


print("mixed:       ", outcome(mixed))
print("of one dtype:", outcome(of_one_dtype))


# A return
def root(x):
    if x >= 0:
        return tf.sqrt(x)


def root_or_zero(x):
    if x >= 0:
        return tf.sqrt(x)
    return 0.0


print("one return:  ", outcome(root))
print("two returns: ", outcome(root_or_zero))


# Nothing yet
def nothing_yet(x):
    y = None
    if x > 0:
        y = x
    return y


print("None first:  ", outcome(nothing_yet))

# Sizes
shapes = []


def two_or_three(x):
    y = tf.ones(2) if x > 0 else tf.ones(3)
    shapes.append(y.shape)
    return y


print(f"sizes:        {outcome(two_or_three)}, traced as {shapes[0]}")
