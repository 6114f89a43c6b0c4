"""Split a shuffled data set, and count the samples in both parts."""

import tensorflow as tf

N, TRAINING, EPOCHS = 100, 80, 5
numbers = tf.data.Dataset.range(N)


def seen_by_both(shuffled):
    """Count the validation samples that are trained on, epoch by epoch."""
    training, validation = shuffled.take(TRAINING), shuffled.skip(TRAINING)
    trained, counts = set(), []
    for _ in range(EPOCHS):
        trained.update(training.as_numpy_iterator())
        held_out = set(validation.as_numpy_iterator())
        counts.append(len(trained & held_out))
    return counts


# Leak
leaking = seen_by_both(numbers.shuffle(N, seed=0))
print(f"in both, of {N - TRAINING}, after each epoch:", *leaking)

# Cure
fixed = numbers.shuffle(N, seed=0, reshuffle_each_iteration=False)
cured = seen_by_both(fixed)
print(f"in both, of {N - TRAINING}, after each epoch:", *cured)
