"""Stop a loop of your own early, and restore the best weights."""

import numpy as np
import tensorflow as tf

D, N, patience = 20, 30, 20  # features, samples of each part
rng = np.random.default_rng(0)
x, new_x = rng.standard_normal((2, N, D))
teacher = rng.standard_normal((D, 1)) / np.sqrt(D)
y = x @ teacher + rng.standard_normal((N, 1))
new_y = new_x @ teacher + rng.standard_normal((N, 1))
w = tf.Variable(np.zeros((D, 1)))
weights = [w]


@tf.function
def train_step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w - y))
    w.assign_sub(0.01 * tape.gradient(loss, w))
    return tf.reduce_mean(tf.square(new_x @ w - new_y))


# Loop
losses, copies, references = [], [], []
for epoch in range(200):
    losses.append(float(train_step()))
    best = int(np.argmin(losses))
    if best == epoch:
        copies = [variable.numpy() for variable in weights]
        references = list(weights)  # the mistake
    if epoch - best >= patience:
        break
print(f"{len(losses)} epochs, lowest validation loss {losses[best]:.4f}")

# Restore
restored = {}
for name, saved in {"references": references, "copies": copies}.items():
    for variable, value in zip(weights, saved, strict=True):
        variable.assign(value)
    loss = tf.reduce_mean(tf.square(new_x @ w - new_y))
    restored[name] = float(loss)
    print(f"restored from {name}: {loss:.4f}")
