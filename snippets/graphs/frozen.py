"""Change what a traced function reads, and see what its graph notices."""

import types

import tensorflow as tf

number, items = 1.0, [1.0]
settings = types.SimpleNamespace(factor=1.0)
tensor = tf.constant(1.0)
variable, assigned = tf.Variable(1.0), tf.Variable(1.0)


def read():
    return {
        "a number": tf.constant(number),
        "an entry of a list": tf.constant(items[0]),
        "an attribute": tf.constant(settings.factor),
        "a rebound tensor": tf.identity(tensor),
        "a rebound variable": tf.identity(variable),
        "an assigned variable": tf.identity(assigned),
    }


# After the trace
graph = tf.function(read)
before = graph()
number = items[0] = settings.factor = 5.0
tensor, variable = tf.constant(5.0), tf.Variable(5.0)
assigned.assign(5.0)
eager, after = read(), graph()
for name in before:
    print(f"{name:20} eager {eager[name]:.0f}, graph {after[name]:.0f}")

# Functions from a loop
late, early = [], []
for i in range(3):
    late.append(tf.function(lambda: tf.constant(i)))
    early.append(tf.function(lambda: tf.constant(i)))
    early[i]()
late, early = ([int(f()) for f in functions] for functions in (late, early))
print(f"called after the loop: {late}, in the loop: {early}")


# Cured
def constant(i):
    return tf.function(lambda: tf.constant(i))


cured = [int(f()) for f in [constant(i) for i in range(3)]]
print("made by a function:", cured)


# Iterators
def three_steps(iterator):
    step = tf.function(lambda: tf.constant(0) + next(iterator))
    return [int(step()) for _ in range(3)]


entries = [1, 2, 3]
dataset = tf.data.Dataset.from_tensor_slices(entries)
drawn = {
    "Python": three_steps(iter(entries)),
    "tf.data": three_steps(iter(dataset)),
}
for name, numbers in drawn.items():
    print(f"three steps of the {name} iterator: {numbers}")
