"""Write two lambdas on one line, and read what AutoGraph says."""

import logging

import tensorflow as tf

numbers = tf.data.Dataset.range(4)
messages = []
notes = logging.Handler()
notes.emit = lambda record: messages.append(record.getMessage())
tf.get_logger().addHandler(notes)

try:
    numbers.map(lambda x: x + 1).map(lambda x: x * 2 if x > 2 else x)
except TypeError as error:
    print(f"{type(error).__name__}: {str(error).partition('. ')[0]}")
print("warnings:", len(messages))
print(messages[0].partition("found ")[2].partition(".")[0])


# Cure
def add_one(x):
    return x + 1


def double_large(x):
    return x * 2 if x > 2 else x


messages.clear()
cured = numbers.map(add_one).map(double_large)
print("values:", *cured.as_numpy_iterator())
print("warnings:", len(messages))
tf.get_logger().removeHandler(notes)
