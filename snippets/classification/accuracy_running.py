"""Call a metric batch by batch, and reset it."""

import tensorflow as tf

logits = tf.constant([[1.0, 0.0], [0.0, 1.0]])  # classes 0 and 1
accuracy = tf.keras.metrics.SparseCategoricalAccuracy()
first = float(accuracy([1, 0], logits))
second = float(accuracy([0, 1], logits))
print(f"first batch {first}, second batch {second}")

# Reset
accuracy.reset_state()
alone = float(accuracy([0, 1], logits))
print("second batch after reset_state():", alone)
try:
    accuracy.reset_states()
except AttributeError as error:
    print("AttributeError:", error)
