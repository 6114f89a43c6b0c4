"""Read a shuffled data set several times, and see what is drawn anew."""

import tensorflow as tf

PASSES = 3
numbers = tf.data.Dataset.range(6)
ways = {
    "shuffle": numbers.shuffle(6, seed=0),
    "no reshuffle": numbers.shuffle(
        6, seed=0, reshuffle_each_iteration=False
    ),
    "shuffle, cache": numbers.shuffle(6, seed=0).cache(),
    "cache, shuffle": numbers.cache().shuffle(6, seed=0),
}
orders = {}
for way, data in ways.items():
    passes = [list(data.as_numpy_iterator()) for _ in range(PASSES)]
    orders[way] = [[int(number) for number in order] for order in passes]
    print(f"{way:14}", *orders[way])
