"""Count how often a source is read, and see what a cache keeps."""

import tensorflow as tf

generator = tf.random.Generator.from_seed(0)
reads = []


def source():
    """Yield numbers, and note each of them."""
    for number in range(3):
        reads.append(number)
        yield number


def noisy(number):
    return tf.cast(number, tf.float32) + generator.uniform(())


# Two passes
spec = tf.TensorSpec((), tf.int32)
numbers = tf.data.Dataset.from_generator(source, output_signature=spec)
ways = {
    "map": numbers.map(noisy),
    "cache, map": numbers.cache().map(noisy),
    "map, cache": numbers.map(noisy).cache(),
}
counts, values = {}, {}
for way, data in ways.items():
    reads.clear()
    values[way] = [list(data.as_numpy_iterator()) for _ in range(2)]
    counts[way] = len(reads)
    print(f"{way}: {counts[way]} reads")
    for row in values[way]:
        print("   ", *(f"{value:.2f}" for value in row))

# Passes that stop early
reads.clear()
cached = numbers.cache().take(2)
for _ in range(2):
    list(cached)
print(f"cache, take(2): {len(reads)} reads")
