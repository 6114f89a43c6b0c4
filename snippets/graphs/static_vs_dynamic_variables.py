"""Create a variable in each call, keep a tensor for later: a graph refuses both."""

import tensorflow as tf

kept = []


def new_variable(x):
    return x * tf.Variable(2.0)


def keep(x):
    kept.append(x * x)
    return x


def outcome(run):
    """Return the value, or the name of the error."""
    try:
        return f"{float(run()):.1f}"
    except (TypeError, ValueError) as error:
        return type(error).__name__


# A new variable in each call
x = tf.constant(3.0)
static = tf.function(new_variable)
print("variable created in each call, dynamic:", outcome(lambda: new_variable(x)))
print("variable created in each call, static: ", outcome(lambda: static(x)))

# A tensor that outlives the call
keep(x)
tf.function(keep)(x)
print("tensor used after the call, dynamic:   ", outcome(lambda: tf.sqrt(kept[0])))
print("tensor used after the call, static:    ", outcome(lambda: tf.sqrt(kept[1])))
