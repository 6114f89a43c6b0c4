"""Count classes from 0, and give the net an output for each."""

import numpy as np
import tensorflow as tf

sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
logits = tf.constant([[2.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 3.0]])

# Count from 0
labels = np.array([1, 2, 3])
from_zero = sparse(labels - 1, logits)
print(f"loss: {from_zero.numpy():.4f}")

# Number what there is
codes = np.array([10, 20, 70])
names, numbers = np.unique(codes, return_inverse=True)
numbered = sparse(numbers, logits)
print(f"classes {numbers} stand for {names}, loss: {numbered.numpy():.4f}")

# Leave samples out
ignoring = tf.keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=-1
)
ignored = ignoring(np.array([0, -1, 2]), logits)
print(f"loss without the middle sample: {ignored.numpy():.4f}")

# See it coming
inside = {
    name: bool(y.min() >= 0 and y.max() < logits.shape[-1])
    for name, y in (("labels", labels), ("numbers", numbers))
}
print("inside the range:", inside)
