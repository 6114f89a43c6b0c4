"""Compute cross-entropy with Keras and by its formula."""

import numpy as np
import tensorflow as tf

labels = np.array([0, 1, 2])
y_pred = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.6, 0.1]])

categorical = tf.keras.losses.SparseCategoricalCrossentropy(
    reduction="none"
)
p = y_pred[np.arange(3), labels]  # of the true class of each sample
print("by the formula:", np.round(-np.log(p), 4))
print("by Keras:      ", np.round(categorical(labels, y_pred), 4))

# Two classes
y = np.array([[1.0], [0.0], [1.0]])
q = np.array([[0.9], [0.2], [0.4]])  # probability of class 1
binary = tf.keras.losses.BinaryCrossentropy(reduction="none")
formula = -(y * np.log(q) + (1 - y) * np.log(1 - q))
two_columns = categorical(y, np.hstack([1 - q, q]))
print("by the formula:     ", np.round(formula[:, 0], 4))
print("binary:             ", np.round(binary(y, q), 4))
print("categorical:        ", np.round(two_columns, 4))

# Several labels
tags = np.array([[1.0, 0.0, 1.0]])  # one sample that has two of three tags
r = np.array([[0.9, 0.2, 0.4]])
print("three decisions:", np.round(formula[:, 0], 4))
print("binary loss of the sample:", np.round(binary(tags, r), 4))

# Gradient
logits = tf.Variable(np.log(y_pred), dtype=tf.float32)
loss_function = tf.keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction="sum"
)
with tf.GradientTape() as tape:
    loss = loss_function(labels, logits)
gradient = tape.gradient(loss, logits)
print(np.round(gradient, 4))
