"""Count, add and multiply until float32 runs out of digits."""

import numpy as np
import tensorflow as tf

# Whole numbers
counts = [tf.constant(2.0**24 - 2)]
for _ in range(3):
    counts.append(counts[-1] + 1)
print("adding 1 each time:", [int(count) for count in counts])

# Neighbours
numbers = np.float32([1, 1000, 1e6, 2**24, 1e8])
for number, gap in zip(numbers, np.spacing(numbers), strict=True):
    print(f"{number:11,.0f}: the next number is {gap:.2g} further")

# Order
for a, b, c in (1e8, 1.0, -1e8), (1e8, -1e8, 1.0):
    print(f"{a:g} + {b:g} + {c:g} =", float(tf.constant(a) + b + c))

# Many terms
terms = tf.fill([1_000_000], 0.1)
exact_sum = len(terms) * float(terms[0])
totals = {"one after the other": tf.cumsum(terms)[-1]}
totals["tf.reduce_sum"] = tf.reduce_sum(terms)
totals["in float64"] = tf.cumsum(tf.cast(terms, tf.float64))[-1]
for way, total in totals.items():
    print(f"{way:20}{total:12.2f}, off by {abs(total / exact_sum - 1):.1g}")

# Matrix products
sizes = 4, 16, 64, 128
errors = {"float64": [], "float32": [], "float16": [], "bfloat16": []}
for size in sizes:
    a, b = np.random.default_rng(0).standard_normal((2, size, size))
    exact = np.longdouble(a) @ np.longdouble(b)  # on Linux: more digits
    for dtype, each in errors.items():
        product = tf.cast(a, dtype) @ tf.cast(b, dtype)
        difference = product.numpy().astype(np.longdouble) - exact
        each.append(np.sqrt(np.sum(difference**2) / np.sum(exact**2)))
