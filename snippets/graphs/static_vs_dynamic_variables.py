"""Create a variable in each call, keep a tensor: a graph refuses both."""

import tensorflow as tf

x = tf.constant(3.0)


# New variable
def new_variable(x):
    return x * tf.Variable(2.0)


print("eager:", new_variable(x).numpy())
try:
    tf.function(new_variable)(x)
except ValueError as error:
    last_line = str(error).splitlines()[-1].strip()
    print("graph:", last_line.partition(". ")[0])

# Kept tensor
kept = []


def keep(x):
    kept.append(x * x)
    return x


keep(x)
print("eager:", tf.sqrt(kept[0]).numpy())
tf.function(keep)(x)
try:
    tf.sqrt(kept[1])
except TypeError as error:
    print("graph:", str(error).partition(". ")[0])
