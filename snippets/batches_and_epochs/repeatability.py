"""Show what the seeds of a program and of an operation fix."""

import tensorflow as tf


def two_draws(before=0, **seed) -> list[float]:
    """Set TensorFlow's seed, and draw twice after other draws."""
    tf.random.set_seed(0)
    for _ in range(before):
        tf.random.uniform(())
    return [float(tf.random.uniform((), **seed)) for _ in range(2)]


draws = {
    "set_seed": two_draws(),
    "the same again": two_draws(),
    "after one more draw": two_draws(before=1),
    "seed=1": two_draws(seed=1),
    "seed=1, after one more draw": two_draws(before=1, seed=1),
    "seed=1, no set_seed": [float(tf.random.uniform((), seed=1))],
}
for name, numbers in draws.items():
    print(f"{name:27}", *(f"{number:.4f}" for number in numbers))


# Functions
@tf.function
def one():
    return tf.random.uniform(())


@tf.function
def other():
    return tf.random.uniform(())


tf.random.set_seed(0)
sequences = [[float(draw()) for _ in range(3)] for draw in (one, other)]
for name, sequence in zip(("one", "other"), sequences, strict=True):
    print(f"{name:5}", *(f"{draw:.4f}" for draw in sequence))
