"""See how far shuffle buffers mix labels that arrive in order."""

import tensorflow as tf

N, BATCH = 1000, 100
places = tf.data.Dataset.range(N)  # the first half has label 0

ones, forward = {}, {}
for buffer in (1, 32, 100, N):
    order = list(places.shuffle(buffer, seed=0).as_numpy_iterator())
    labels = [int(place >= N // 2) for place in order]
    batches = [labels[at : at + BATCH] for at in range(0, N, BATCH)]
    ones[buffer] = [sum(batch) for batch in batches]
    forward[buffer] = max(int(old) - new for new, old in enumerate(order))
    print(f"buffer {buffer:4}, ones per batch:", *ones[buffer])
    print(f"    furthest forward: {forward[buffer]} places")
