"""Compute accuracy by several metrics, and see which ones mislead."""

import tensorflow as tf

metrics = tf.keras.metrics
y = tf.constant([[0.0], [0.0], [1.0], [1.0]])
z = tf.constant([[-2.0], [-1.0], [0.3], [3.0]])  # logits
share = tf.reduce_mean(tf.cast((z > 0) == (y == 1), tf.float32))
print(f"right by hand: {share:.2f}")

# Two classes
cases = {
    "BinaryAccuracy(), logits": (metrics.BinaryAccuracy(), z),
    "threshold=0.0, logits": (metrics.BinaryAccuracy(threshold=0.0), z),
    "BinaryAccuracy(), sigmoid": (metrics.BinaryAccuracy(), tf.sigmoid(z)),
    "Accuracy(), sigmoid": (metrics.Accuracy(), tf.sigmoid(z)),
    "Accuracy(), classes": (metrics.Accuracy(), z > 0),
}
binary = {name: float(m(y, given)) for name, (m, given) in cases.items()}
for name, value in binary.items():
    print(f"{name:26} {value:.2f}")

# Several classes
labels = tf.constant([2, 1, 0, 1])
scores = tf.constant(
    [[0.1, 0.2, 0.7], [0.1, 0.6, 0.3], [0.3, 0.5, 0.2], [0.5, 0.4, 0.1]]
)
one_hot = tf.one_hot(labels, depth=3)
cases = {
    "Sparse": (metrics.SparseCategoricalAccuracy(), labels),
    "Categorical, one-hot": (metrics.CategoricalAccuracy(), one_hot),
    "Categorical, numbers": (metrics.CategoricalAccuracy(), labels),
    "Sparse top 2": (metrics.SparseTopKCategoricalAccuracy(k=2), labels),
}
several = {
    name: float(m(given, scores)) for name, (m, given) in cases.items()
}
for name, value in several.items():
    print(f"{name:21} {value:.2f}")
