"""Make a confusion matrix of three classes, and read it."""

import tensorflow as tf

y = tf.constant([0, 0, 0, 0, 1, 1, 1, 2])  # true classes
found = tf.constant([0, 0, 0, 1, 1, 1, 0, 1])  # predictions
matrix = tf.math.confusion_matrix(y, found)
print(matrix.numpy())

# Precision and recall
right = tf.linalg.diag_part(matrix)
recall = right / tf.reduce_sum(matrix, axis=1)
precision = tf.math.divide_no_nan(
    tf.cast(right, tf.float32),
    tf.cast(tf.reduce_sum(matrix, axis=0), tf.float32),
)
accuracy = tf.reduce_sum(right) / tf.size(y)
print("recall of each class:   ", recall.numpy().round(3))
print("precision of each class:", precision.numpy().round(3))
print(f"accuracy {accuracy:.3f}, balanced {tf.reduce_mean(recall):.3f}")

# Swapped
swapped = tf.math.confusion_matrix(found, y)
print(swapped.numpy())

# The number of classes
batch = tf.math.confusion_matrix(y[:4], found[:4])
print("without num_classes:", batch.shape)
batch = tf.math.confusion_matrix(y[:4], found[:4], num_classes=3)
print("with num_classes=3: ", batch.shape)
try:
    tf.math.confusion_matrix(y, found, num_classes=2)
except tf.errors.InvalidArgumentError as error:
    message = error.message.partition("\n")[0]
    print(f"InvalidArgumentError: {message}")
