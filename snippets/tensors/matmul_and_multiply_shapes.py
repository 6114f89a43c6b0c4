"""List the shapes that products of tensors take and return."""

import tensorflow as tf

results = []


def report(what, operation, first, second, **options):
    """Print and keep the shape of a product of two shapes."""
    name = operation.__name__
    shape = operation(tf.ones(first), tf.ones(second), **options).shape
    results.append(tuple(shape))
    print(f"{name:8} {what:22} {first!s:12} {second!s:9} -> {shape}")


# Element-wise product
report("equal shapes", tf.multiply, (2, 3), (2, 3))
report("one number for all", tf.multiply, (2, 3), ())
report("one row for all rows", tf.multiply, (2, 3), (3,))
report("one column for all", tf.multiply, (2, 3), (2, 1))
report("a column and a row", tf.multiply, (2, 1), (1, 3))
report("three axes and two", tf.multiply, (4, 1, 3), (2, 1))

# Matrix product
report("equal inner sizes", tf.matmul, (2, 3), (3, 4))
report("transpose_b=True", tf.matmul, (2, 3), (4, 3), transpose_b=True)
report("two stacks", tf.matmul, (5, 2, 3), (5, 3, 4))
report("a stack and one matrix", tf.matmul, (5, 2, 3), (3, 4))
report("stacks that broadcast", tf.matmul, (5, 1, 2, 3), (7, 3, 4))

# Matrix and vector
report("a matrix and a vector", tf.linalg.matvec, (2, 3), (3,))
report("two stacks", tf.linalg.matvec, (5, 2, 3), (5, 3))
