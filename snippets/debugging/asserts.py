"""Check values in eager code and in a graph."""

import tensorflow as tf


def cause(error):
    """Leave out the stack of a graph's node, and the name of a kernel."""
    lines = str(error).splitlines()
    nodes = [i for i, line in enumerate(lines) if "[[{{node" in line]
    text = lines[nodes[0] - 1] if nodes else "\n  ".join(lines)
    return text.partition("}} ")[2] or text


def log(x):
    tf.debugging.assert_positive(x, message="log needs x > 0")
    return tf.math.log(x)


# Eager and in a graph
x = tf.constant([1.0, -2.0, 4.0])
for way, function in (("eager", log), ("graph", tf.function(log))):
    try:
        function(x)
    except tf.errors.InvalidArgumentError as error:
        print(f"{way}: {cause(error)}")

# More checks
labels = tf.constant([0, 2]), tf.constant([0, 1])
checks = {
    "assert_equal": labels,
    "assert_rank": (x, 2),
    "assert_type": (x, tf.int32),
    "check_numerics": (tf.math.log(x), "log"),
}
for name, arguments in checks.items():
    try:
        getattr(tf.debugging, name)(*arguments)
    except (ValueError, TypeError, tf.errors.InvalidArgumentError) as error:
        lines = cause(error).splitlines()
        print(f"{name}: {' '.join(line.strip() for line in lines[:2])}")


# The assert of Python
@tf.function
def python_assert(x):
    assert x > 0, "x must be positive"
    return x


try:
    python_assert(tf.constant(1.0))  # a good value
except tf.errors.OperatorNotAllowedInGraphError as error:
    last = str(error).strip().splitlines()[-1].strip()
    print(last.partition(". ")[0])
