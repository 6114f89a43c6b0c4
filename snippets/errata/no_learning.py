"""Train with the 2019 memo's start and learning rate, w2 repaired."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal((N, D)), tf.float32)
start1, start2 = rng.uniform(0, 1, (D, H)), rng.uniform(0, 1, (H, D))

# Two losses
LOSSES = {
    "sum over the features": lambda error: tf.reduce_sum(error**2) / N,
    "mean over the features": lambda error: tf.reduce_mean(error**2),
}

# Training
results = {}
for name, loss_of in LOSSES.items():
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    optimizer = tf.keras.optimizers.SGD(learning_rate=1e-6)
    losses, positive = [], []
    for updates in range(51):  # the last loss is that after 50 updates
        with tf.GradientTape() as tape:
            h = tf.maximum(tf.matmul(x, w1), 0)
            loss = loss_of(tf.matmul(h, w2) - y)
        losses.append(float(loss))
        positive.append(float(tf.reduce_mean(tf.cast(h > 0, tf.float32))))
        gradients = tape.gradient(loss, [w1, w2])
        optimizer.apply_gradients(zip(gradients, [w1, w2], strict=True))
    results[name] = losses, positive, float(loss_of(y))

    print(f"squared error, {name}")
    print(f"  loss before the first update: {losses[0]:,.5g}")
    print(f"  loss after 50 updates: {losses[-1]:,.5g}")
    print(f"  loss of predicting zero: {results[name][2]:,.5g}")
    shares = f"{positive[0]:.0%}, then {positive[-1]:.0%}"
    print(f"  share of positive entries of h: {shares}")
