"""Cut a shuffled data set in two, and see samples change sides."""

import tensorflow as tf

numbers = tf.data.Dataset.range(10)
seen = {}
for reshuffle in (True, False):
    shuffled = numbers.shuffle(
        10, seed=0, reshuffle_each_iteration=reshuffle
    )
    validation, training = shuffled.take(3), shuffled.skip(3)
    print(f"reshuffle_each_iteration={reshuffle}")
    seen[reshuffle] = []
    for epoch in range(1, 4):
        trained = {int(number) for number in training}
        checked = {int(number) for number in validation}
        seen[reshuffle].append((trained, checked))
        print(f"  epoch {epoch}: validation {sorted(checked)}")
