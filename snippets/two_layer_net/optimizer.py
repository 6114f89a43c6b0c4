"""Let an optimizer apply the gradients, and compare with updates by hand."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
learning_rate = 3.0

rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H))
start2 = rng.uniform(-limit, limit, (H, D))


# Training
def train(update):
    """Return the losses of 50 steps and the final weights."""
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    losses = []
    for step in range(50):
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
            loss = tf.reduce_mean(tf.square(y_pred - y))
        losses.append(float(loss))
        update(tape.gradient(loss, [w1, w2]), [w1, w2])
    return losses, [w1, w2]


# By hand
def by_hand(gradients, weights):
    for gradient, weight in zip(gradients, weights, strict=True):
        weight.assign_sub(learning_rate * gradient)


# By optimizer
optimizer = tf.optimizers.SGD(learning_rate)


def by_optimizer(gradients, weights):
    optimizer.apply_gradients(zip(gradients, weights, strict=True))


# Comparison
hand_losses, hand_weights = train(by_hand)
optimizer_losses, optimizer_weights = train(by_optimizer)
equal_losses = sum(a == b for a, b in zip(hand_losses, optimizer_losses, strict=True))
print(f"loss {optimizer_losses[0]:.4f} to {optimizer_losses[-1]:.4f}")
print(f"{equal_losses} of {len(hand_losses)} losses equal")
for name, a, b in zip(("w1", "w2"), hand_weights, optimizer_weights, strict=True):
    print(f"{name}: {np.sum(a.numpy() == b.numpy())} of {a.numpy().size} entries equal")
for method in ("apply_gradients", "compute_gradients", "minimize"):
    print(f"SGD has {method}: {hasattr(optimizer, method)}")
