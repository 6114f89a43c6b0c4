"""List which shapes tf.multiply, tf.matmul and tf.linalg.matvec take and return."""

import functools

import tensorflow as tf

matmul_transposed = functools.partial(tf.matmul, transpose_b=True)

cases = [
    ("multiply", "same shape", tf.multiply, (2, 3), (2, 3)),
    ("multiply", "a scalar", tf.multiply, (2, 3), ()),
    ("multiply", "a row for each row", tf.multiply, (2, 3), (3,)),
    ("multiply", "a column for each column", tf.multiply, (2, 3), (2, 1)),
    ("multiply", "column times row", tf.multiply, (2, 1), (1, 3)),
    ("multiply", "three axes with two", tf.multiply, (4, 1, 3), (2, 1)),
    ("matmul", "inner sizes equal", tf.matmul, (2, 3), (3, 4)),
    ("matmul", "transpose_b=True", matmul_transposed, (2, 3), (4, 3)),
    ("matmul", "a batch of each", tf.matmul, (5, 2, 3), (5, 3, 4)),
    ("matmul", "a batch with one matrix", tf.matmul, (5, 2, 3), (3, 4)),
    ("matmul", "batch axes broadcast", tf.matmul, (5, 1, 2, 3), (7, 3, 4)),
    ("matvec", "matrix with vector", tf.linalg.matvec, (2, 3), (3,)),
    ("matvec", "a batch of each", tf.linalg.matvec, (5, 2, 3), (5, 3)),
]

results = []
for name, what, operation, first, second in cases:
    result = tuple(operation(tf.ones(first), tf.ones(second)).shape)
    results.append(result)
    print(f"{name:8} {what:24} {first!s:12} {second!s:9} -> {result}")
