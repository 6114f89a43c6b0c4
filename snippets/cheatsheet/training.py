"""Compute a gradient, update a weight and compare losses, one line each."""

import tensorflow as tf

x = tf.constant([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
y = tf.constant([[1.0], [0.0], [1.0]])
labels = tf.constant([0, 2, 1])
logits = tf.constant([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0], [1.0, 2.0, 0.0]])
losses, optimizers = tf.keras.losses, tf.keras.optimizers

# Gradient and update
w = tf.Variable([[0.5], [-0.5]])
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.square(x @ w - y))
gradient = tape.gradient(loss, w)
w.assign_sub(0.01 * gradient)
sgd = optimizers.SGD(learning_rate=0.01, momentum=0.9)
adam = optimizers.Adam(learning_rate=0.001)
adam.apply_gradients([(gradient, w)])
clipped, norm = tf.clip_by_global_norm([gradient], clip_norm=1.0)

# Loss
mse = losses.MeanSquaredError()(y, x @ w)
binary = losses.BinaryCrossentropy(from_logits=True)(y, x @ w)
sparse = losses.SparseCategoricalCrossentropy(from_logits=True)(
    labels, logits
)
one_hot = tf.one_hot(labels, depth=3)
dense = losses.CategoricalCrossentropy(from_logits=True)(one_hot, logits)
probabilities = tf.nn.softmax(logits)
classes = tf.argmax(logits, axis=1, output_type=tf.int32)
right = tf.reduce_mean(tf.cast(classes == labels, tf.float32))
print("loss:", loss.numpy(), "| share right:", right.numpy())
