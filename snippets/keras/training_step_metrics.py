"""Use a metric in a loop: batch value, running value, reset."""

import numpy as np
import tensorflow as tf

labels = [[1, 1, 1, 1], [1, 1]]  # two batches, the last one smaller
epochs = [
    [[1, 0, 0, 0], [1, 1]],  # the predictions of the first epoch
    [[1, 1, 1, 1], [1, 1]],  # all right in the second
]


def batches(epoch):
    return zip(labels, epochs[epoch], strict=True)


# What a call returns
accuracy = tf.keras.metrics.BinaryAccuracy()
returned = [float(accuracy(*batch)) for batch in batches(0)]
by_hand = [float(np.mean(np.equal(*batch))) for batch in batches(0)]
print("returned by the metric:", returned)
print("of each batch alone:   ", by_hand)

# Without a reset
for batch in batches(1):
    accuracy.update_state(*batch)
without_reset = float(accuracy.result())
print(f"second epoch, no reset: {without_reset:.3f}")

# With a reset
after = []
for epoch in range(2):
    accuracy.reset_state()
    for batch in batches(epoch):
        accuracy.update_state(*batch)
    after.append(float(accuracy.result()))
print("each epoch after a reset:", after)
