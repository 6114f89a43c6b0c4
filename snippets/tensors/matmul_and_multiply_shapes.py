"""List the shapes that products of tensors take and return."""

import functools

import tensorflow as tf

matmul_transposed = functools.partial(tf.matmul, transpose_b=True)

cases = [
    ("multiply", "equal shapes", tf.multiply, (2, 3), (2, 3)),
    ("multiply", "one number for all", tf.multiply, (2, 3), ()),
    ("multiply", "one row for all rows", tf.multiply, (2, 3), (3,)),
    ("multiply", "one column for all", tf.multiply, (2, 3), (2, 1)),
    ("multiply", "a column and a row", tf.multiply, (2, 1), (1, 3)),
    ("multiply", "three axes and two", tf.multiply, (4, 1, 3), (2, 1)),
    ("matmul", "equal inner sizes", tf.matmul, (2, 3), (3, 4)),
    ("matmul", "transpose_b=True", matmul_transposed, (2, 3), (4, 3)),
    ("matmul", "two stacks", tf.matmul, (5, 2, 3), (5, 3, 4)),
    ("matmul", "a stack and one matrix", tf.matmul, (5, 2, 3), (3, 4)),
    ("matmul", "stacks that broadcast", tf.matmul, (5, 1, 2, 3), (7, 3, 4)),
    ("matvec", "a matrix and a vector", tf.linalg.matvec, (2, 3), (3,)),
    ("matvec", "two stacks", tf.linalg.matvec, (5, 2, 3), (5, 3)),
]

results = []
for name, what, operation, first, second in cases:
    result = tuple(operation(tf.ones(first), tf.ones(second)).shape)
    results.append(result)
    print(f"{name:8} {what:22} {first!s:12} {second!s:9} -> {result}")
