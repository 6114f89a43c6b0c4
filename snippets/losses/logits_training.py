"""Train with each pair of output and from_logits, from ten starts."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(seed=0)
y = rng.integers(0, 3, size=300)
centres = np.array([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
x = tf.constant(centres[y] + rng.normal(size=(300, 2)), tf.float32)
starts = rng.uniform(-1, 1, size=(10, 2, 3))
labels = np.tile(y, (10, 1))  # the same for each start


# Training
def train(activation, from_logits):
    """Return the loss and the accuracy of each start, after 30 updates."""
    w = tf.Variable(starts, dtype=tf.float32)
    loss_function = tf.keras.losses.SparseCategoricalCrossentropy(
        from_logits=from_logits, reduction="none"
    )
    for update in range(30):
        with tf.GradientTape() as tape:
            losses = loss_function(labels, activation(x @ w))
            loss = tf.reduce_mean(losses, axis=1)  # one per start
        w.assign_sub(0.5 * tape.gradient(loss, w))
    right = np.argmax(x @ w, axis=2) == labels
    losses = loss_function(labels, activation(x @ w))
    return np.mean(losses, axis=1), np.mean(right, axis=1)


# Four pairs
print("output         from_logits  median loss  accuracy")
runs = {}
outputs = {"logits": tf.identity, "probabilities": tf.nn.softmax}
for name, activation in outputs.items():
    for flag in (True, False):
        loss, right = runs[name, flag] = train(activation, flag)
        print(f"{name:13}  {flag!s:11}  {np.median(loss):.4f}", end=" " * 7)
        print(f"{min(right):.0%} to {max(right):.0%}")
