"""Use metrics and losses in the way that each Keras since 3.3 accepts."""

import numpy as np
import tensorflow as tf

y = np.array([[0.0], [0.0], [1.0], [1.0]], "float32")
z = np.array([[-2.0], [0.5], [0.3], [3.0]], "float32")  # logits

# Logits
of_logits = float(tf.keras.metrics.BinaryAccuracy()(y, tf.sigmoid(z)))
print("share of right predictions:", of_logits)


def right(y, z):
    """Return 1 for each sample whose logit is on the right side of 0."""
    return tf.cast((z > 0) == (y > 0.5), tf.float32)


model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.ReLU()])
model.compile(loss="mse", metrics=[right])
found = model.evaluate(z, y, return_dict=True, verbose=0)
print("the same in evaluate:", found["right"])

# Labels
batches = ([1, 1, 1, 1], [1, 0, 0, 0]), ([1, 1], [1, 1])
accuracy = tf.keras.metrics.BinaryAccuracy()
for labels, predictions in batches:
    accuracy.update_state(np.c_[labels], np.c_[predictions])  # columns
running = float(accuracy.result())
print("both batches:", running)

# Reductions
mse = tf.keras.losses.MeanSquaredError
sample_weight = np.array([2.0, 1.0, 1.0, 4.0], "float32")
mean = float(mse(reduction="sum_over_batch_size")(y, z))
each = mse(reduction="none")(y, z).numpy()
weighted = float(np.average(each, weights=sample_weight))
print(f"mean: {mean:.4f}, weighted mean: {weighted:.4f}")
