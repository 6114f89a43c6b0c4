"""Classify a rare class with and without class weights."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)


def draw(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw n points, one in twenty of class 1, and their classes."""
    y = np.repeat([0, 1], [n - n // 20, n // 20])
    x = rng.normal(1.5 * y[:, np.newaxis], 1, (n, 2))
    return x.astype("float32"), y


samples = {"training": draw(2000), "held out": draw(2000)}
x, y = samples["training"]
batch = tf.data.Dataset.from_tensor_slices((x, y)).batch(2000).cache()

# Training
balanced = dict(enumerate((len(y) / (2 * np.bincount(y))).tolist()))
print(f"class weights: {balanced[0]:.3f} and {balanced[1]:.3f}")
models = {}
for name, weights in {"plain": None, "weighted": balanced}.items():
    layers = [tf.keras.Input((2,)), tf.keras.layers.Dense(1)]
    models[name] = model = tf.keras.Sequential(layers)
    loss = tf.keras.losses.BinaryCrossentropy(from_logits=True)
    optimizer = tf.keras.optimizers.Adam(learning_rate=0.3)
    model.compile(optimizer=optimizer, loss=loss)
    updates = batch.repeat(80)
    model.fit(updates, class_weight=weights, shuffle=False, verbose=0)

# Four classifiers
cuts = {  # class 1 is where the logit is larger
    "always common": ("plain", np.inf),
    "plain": ("plain", 0.0),
    "class weights": ("weighted", 0.0),
    "other threshold": ("plain", -np.log(19)),
}
counts, recall = {}, {}
for rule, (name, cut) in cuts.items():
    for group, (x, y) in samples.items():
        found = models[name](x)[:, 0] > cut
        matrix = tf.math.confusion_matrix(y, found, num_classes=2).numpy()
        counts[rule, group] = matrix
        recall[rule, group] = shares = np.diag(matrix) / matrix.sum(axis=1)
        accuracy = np.trace(matrix) / len(y)
        print(f"{rule}, {group}: accuracy {accuracy:.3f}", end=", ")
        print(f"balanced {shares.mean():.3f}, recalls {shares.round(3)}")
