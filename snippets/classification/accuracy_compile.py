"""Find out which metric the word "accuracy" becomes in compile."""

import tensorflow as tf

losses = tf.keras.losses
sparse = losses.SparseCategoricalCrossentropy(from_logits=True)
one_hot = losses.CategoricalCrossentropy(from_logits=True)
binary = losses.BinaryCrossentropy(from_logits=True)
z = tf.constant([[-2.0], [-1.0], [0.3], [3.0]])  # what a model returns
row = tf.constant([[3.0, -2.0, 1.0]])
cases = {
    "one logit": (binary, z, [[0], [0], [1], [1]]),
    "class number": (sparse, row, [0]),
    "one-hot": (one_hot, row, [[1, 0, 0]]),
    "three labels": (binary, row, [[1, 0, 0]]),
}
becomes, reported = {}, {}


# Evaluation
def evaluate(metric, loss, outputs, targets):
    """Evaluate a model that returns its input."""
    layer = tf.keras.layers.Identity()
    model = tf.keras.Sequential([tf.keras.Input(outputs.shape[1:]), layer])
    model.compile(loss=loss, metrics=[metric], run_eagerly=True)
    y = tf.constant(targets)
    result = model.evaluate(outputs, y, verbose=0, return_dict=True)
    (used,) = model.metrics[1].metrics
    return type(used).__name__, result[used.name]


for name, case in cases.items():
    becomes[name], reported[name] = evaluate("accuracy", *case)
    print(f"{name:12} {becomes[name]:25} {reported[name]:.2f}")

# Cure
for name in ("one logit", "three labels"):
    cut_at_zero = tf.keras.metrics.BinaryAccuracy(threshold=0.0)
    _, reported[name, "cured"] = evaluate(cut_at_zero, *cases[name])
    print(f"{name:12} threshold=0.0 {reported[name, 'cured']:.2f}")
