"""Find the operation that made the first NaN of a result."""

import re

import tensorflow as tf


def entropy(x):
    shares = x / tf.reduce_sum(x)
    return -tf.reduce_sum(shares * tf.math.log(shares))


x = tf.constant([1.0, 0.0, 3.0])
print("entropy:", entropy(x).numpy())

# Check one tensor
MESSAGE = r"Detected .* op \S+|\w+ : Tensor had [\w ]+ values"


def report(function):
    try:
        return f"no error, {function(x).numpy()}"
    except tf.errors.InvalidArgumentError as error:
        return re.search(MESSAGE, str(error))[0]


print(report(lambda x: tf.debugging.check_numerics(entropy(x), "entropy")))

# Check every operation
before, during = tf.function(entropy), tf.function(entropy)
before(x)  # traced without checks
tf.debugging.enable_check_numerics()
reports = {"eager": report(entropy)}
reports["graph traced before"] = report(before)
reports["graph traced now"] = report(during)
tf.debugging.disable_check_numerics()
reports["the same graph, switched off"] = report(during)
for name, text in reports.items():
    print(f"{name}: {text}")
