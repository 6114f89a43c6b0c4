"""Meet what AutoGraph refuses in a loop over tensors, and mend it."""

import tensorflow as tf


def outcome(function):
    """Run a function as a graph: its result, or the cause of its error."""
    try:
        return tf.function(function)(tf.constant(5)).numpy()
    except (TypeError, ValueError, NotImplementedError) as error:
        lines = str(error).splitlines()
        cause = next(line for line in lines if "Error: " in line)
        return cause.strip().partition(". ")[0]


# A shape
def grow(n):
    x = tf.zeros(1)
    for _ in tf.range(n):
        x = tf.concat([x, [1.0]], axis=0)
    return x


def grow_with_open_shape(n):
    x = tf.zeros(1)
    for _ in tf.range(n):
        tf.autograph.experimental.set_loop_options(
            shape_invariants=[(x, tf.TensorShape([None]))]
        )
        x = tf.concat([x, [1.0]], axis=0)
    return x


print("shape: ", outcome(grow))
print("cured: ", outcome(grow_with_open_shape))


# A dtype
def count_in_halves(n):
    total = 0  # 0.0 is the cure
    for _ in tf.range(n):
        total = total + 0.5
    return total


print("dtype: ", outcome(count_in_halves))


# A return
def first_square_above_5(n):
    for i in tf.range(n):
        if i * i > 5:
            return i
    return -1


def first_with_break(n):
    found = -1
    for i in tf.range(n):
        if i * i > 5:
            found = i
            break
    return found


print("return:", outcome(first_square_above_5))
print("cured: ", outcome(first_with_break))


# A list
def squares(n):
    found = []
    for i in tf.range(n):
        found.append(i * i)
    return tf.stack(found)


def squares_in_an_array(n):
    found = tf.TensorArray(tf.int32, size=n)
    for i in tf.range(n):
        found = found.write(i, i * i)
    return found.stack()


print("list:  ", outcome(squares))
print("cured: ", outcome(squares_in_an_array))
