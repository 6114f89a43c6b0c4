"""Compare the tape's gradient of softmax and cross-entropy with p - y."""

import tensorflow as tf

logits = tf.constant([[2.0, 1.0, -1.0], [0.5, 3.0, 0.0]], tf.float64)
labels = tf.constant([0, 2])
y = tf.one_hot(labels, depth=3, dtype=tf.float64)
p = tf.nn.softmax(logits)
with tf.GradientTape() as tape:
    tape.watch(logits)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
gradient = tape.gradient(losses, logits)
print("losses:", losses.numpy().round(4))
print("tape: ", *gradient.numpy().round(4))
print("p - y:", *(p - y).numpy().round(4))

# The weights of a linear model
x = tf.constant([[1.0, -2.0], [0.5, 3.0]], tf.float64)
w = tf.Variable([[0.1, 0.2, 0.3], [-0.3, 0.0, 0.3]], dtype=tf.float64)
cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(cross_entropy(labels, x @ w))
w_gradient = tape.gradient(loss, w)
w_formula = tf.transpose(x) @ (tf.nn.softmax(x @ w) - y) / len(x)
print("tape:   ", *w_gradient.numpy().round(4))
print("formula:", *w_formula.numpy().round(4))

# Squared error
z = tf.linspace(-8.0, 8.0, 33)  # the logit of the true class, which is 1
pulls = {}
for name, loss_of in {
    "cross-entropy": lambda p: -tf.math.log(p),
    "squared error": lambda p: tf.square(1 - p),
}.items():
    with tf.GradientTape() as tape:
        tape.watch(z)
        values = loss_of(tf.nn.sigmoid(z))
    pulls[name] = -tape.gradient(values, z)
    print(f"pull at a logit of {z[0]:.0f}, {name}: {pulls[name][0]:.5f}")
