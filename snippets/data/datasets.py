"""Make data sets from arrays, and look at their batches and elements."""

import numpy as np
import tensorflow as tf

x = np.arange(8, dtype="float32").reshape(4, 2)  # four samples
y = np.array([0, 1, 0, 1])

data = tf.data.Dataset.from_tensor_slices((x, y))
print("elements:", len(data))
for features, label in data:
    print(features.numpy(), label.numpy())

# Batches
batches = data.batch(3)
print("batches:", len(batches))
for features, labels in batches:
    print(features.numpy().tolist(), labels.numpy())

# What an element is
print(*data.element_spec, sep="\n")
print("in batches:", *batches.element_spec, sep="\n")

# Tuple, list and dictionary
lengths, widths = [50, 49, 62], [33, 30, 28]
kinds = {
    "tuple": (lengths, widths),
    "list": [lengths, widths],
    "dictionary": {"length": lengths, "width": widths},
}
first = {}
for kind, columns in kinds.items():
    made = tf.data.Dataset.from_tensor_slices(columns)
    element = next(iter(made))
    first[kind] = tf.nest.map_structure(lambda part: part.numpy(), element)
    values = tf.nest.map_structure(lambda part: part.tolist(), first[kind])
    print(f"{kind}: {len(made)} elements, the first is {values}")
