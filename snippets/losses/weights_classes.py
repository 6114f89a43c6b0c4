"""Give class weights to fit, and the sample weights that say the same."""

import numpy as np
import tensorflow as tf

labels = np.array([0, 0, 0, 0, 0, 0, 1, 1, 2, 2])
x = np.eye(3, dtype="float32")[labels]
model = tf.keras.Sequential(
    [tf.keras.Input((3,)), tf.keras.layers.Dense(3)]
)
model.set_weights([np.diag([1.0, 2.0, 3.0]), np.zeros(3)])
model.compile(
    optimizer=tf.keras.optimizers.SGD(learning_rate=0.0),  # nothing moves
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)


def loss_with(**weights):
    """Return the loss that fit reports for one epoch."""
    return model.fit(x, labels, verbose=0, **weights).history["loss"][0]


# Balanced
counts = np.bincount(labels)
balanced = len(labels) / (3 * counts)
class_weight = dict(enumerate(balanced))
for label, weight in class_weight.items():
    print(f"class {label}: {counts[label]} samples, weight {weight:.3f}")
by_class = loss_with(class_weight=class_weight)
by_sample = loss_with(sample_weight=balanced[labels])
print(f"class_weight {by_class:.6f}, sample_weight {by_sample:.6f}")

# Silence
cases = {0: 1.0, 1: 3.0, 2: 1.0}, {1: 3.0}, {"1": 3.0}, None
losses = [loss_with(class_weight=case) for case in cases]
for case, loss in zip(cases, losses, strict=True):
    print(f"{case}: {loss:.6f}")

# Both at once
try:
    loss_with(class_weight={1: 3.0}, sample_weight=np.ones(10))
except ValueError as error:
    print("ValueError:", error)
