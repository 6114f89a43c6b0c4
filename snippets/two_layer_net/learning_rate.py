"""Train the two-layer net with six learning rates from three starts."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

# Data
rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)

# Starts
limit = np.sqrt(6 / (D + H))
starts = {
    "0 to 1": (rng.uniform(0, 1, (D, H)), rng.uniform(0, 1, (H, D))),
    "Glorot": (rng.uniform(-limit, limit, (D, H)), rng.uniform(-limit, limit, (H, D))),
    "He": (
        rng.normal(0, np.sqrt(2 / D), (D, H)),
        rng.normal(0, np.sqrt(2 / H), (H, D)),
    ),
}
rates = [1e-5, 1e-3, 0.01, 1.0, 10.0, 100.0]


def written(value):
    """Write a number with three digits and without an exponent."""
    return np.format_float_positional(value, 3, fractional=False, trim="-")


# Training
@tf.function
def update(w1, w2, rate):
    """Return the loss, the share of units active for any sample, and the new weights."""
    with tf.GradientTape() as tape:
        tape.watch([w1, w2])  # tensors, no variables: each run has its own
        h = tf.maximum(tf.matmul(x, w1), 0)
        loss = tf.reduce_mean(tf.square(tf.matmul(h, w2) - y))
    gradient1, gradient2 = tape.gradient(loss, [w1, w2])
    active = tf.reduce_mean(tf.cast(tf.reduce_any(h > 0, axis=0), tf.float32))
    return loss, active, w1 - rate * gradient1, w2 - rate * gradient2


def train(w1, w2, rate):
    """Return the losses of 50 steps or up to infinity, the active share, a finding."""
    w1, w2, rate = (tf.constant(value, tf.float32) for value in (w1, w2, rate))
    losses = []
    for step in range(50):
        loss, active, w1, w2 = update(w1, w2, rate)
        losses.append(float(loss))
        if not np.isfinite(losses[-1]):
            return losses, float(active), f"diverges at step {step}"
    finding = written(losses[-1])
    if np.any(np.diff(losses) > 0.001 * np.array(losses[:-1])):  # more than rounding
        finding = "unsteady"
    if active == 0:
        finding = "dead"
    return losses, float(active), finding


runs = {}
for start, weights in starts.items():
    for rate in rates:
        runs[start, rate] = train(*weights, rate)
        print(f"{start:6}  rate {written(rate):7}  {runs[start, rate][-1]}")
zero_loss = float(tf.reduce_mean(tf.square(y)))
print(f"predicting zero: {written(zero_loss)}")
