# ---
# jupyter:
#   description: One two-layer net trained in NumPy, by tape, by optimizer, by Keras and as a compiled graph, with the same losses.
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # From NumPy to a compiled graph
#
# One net, five ways: this notebook trains the same two-layer net in NumPy, with a tape, with an optimizer, with Keras
# and as a compiled graph, and checks each time that the losses stay the same. Its cells share state and run from top
# to bottom.

# %%
import time

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## The task
#
# 64 samples with 1000 features each, a hidden layer of 100 units, and targets that are noise. There is nothing to
# learn here but the samples themselves, which is enough to see a net fit.

# %%
N, D, H = 64, 1000, 100
steps, learning_rate = 50, 3.0

rng = np.random.default_rng(0)
x, y = rng.standard_normal((2, N, D)).astype(np.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H)).astype(np.float32)
start2 = rng.uniform(-limit, limit, (H, D)).astype(np.float32)

# %% [markdown]
# ## NumPy
#
# The gradients are worked out by hand: every line of the forward pass has its counterpart on the way back.

# %%
w1, w2 = start1.copy(), start2.copy()
losses = {"NumPy": []}
for step in range(steps):
    z = x @ w1
    h = np.maximum(z, 0)
    error = h @ w2 - y
    losses["NumPy"].append(float(np.mean(error**2)))

    d_y_pred = 2 * error / error.size
    d_w2 = h.T @ d_y_pred
    d_z = (d_y_pred @ w2.T) * (z > 0)
    d_w1 = x.T @ d_z
    w1 -= learning_rate * d_w1
    w2 -= learning_rate * d_w2

print(
    f"loss {losses['NumPy'][0]:.4f} at the start, {losses['NumPy'][-1]:.4f} after {steps - 1} updates"
)

# %% [markdown]
# ## A tape instead of hand-made gradients
#
# `tf.GradientTape` records the forward pass and works out the same gradients.


# %%
def forward(x, w1, w2):
    return tf.matmul(tf.nn.relu(tf.matmul(x, w1)), w2)


v1, v2 = tf.Variable(start1), tf.Variable(start2)
losses["tape"] = []
for step in range(steps):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(forward(x, v1, v2) - y))
    losses["tape"].append(float(loss))
    gradient1, gradient2 = tape.gradient(loss, [v1, v2])
    v1.assign_sub(learning_rate * gradient1)
    v2.assign_sub(learning_rate * gradient2)


# %% [markdown]
# ## An optimizer and a predefined loss
#
# The optimizer takes over the update, `MeanSquaredError` the loss.

# %%
v1, v2 = tf.Variable(start1), tf.Variable(start2)
optimizer = tf.optimizers.SGD(learning_rate)
mean_squared_error = tf.losses.MeanSquaredError()
losses["optimizer"] = []
for step in range(steps):
    with tf.GradientTape() as tape:
        loss = mean_squared_error(y, forward(x, v1, v2))
    losses["optimizer"].append(float(loss))
    optimizer.apply_gradients(zip(tape.gradient(loss, [v1, v2]), [v1, v2], strict=True))

# %% [markdown]
# ## Keras
#
# Two `Dense` layers without biases are the same net. `fit` is the loop: one batch of all 64 samples an epoch.

# %%
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu", use_bias=False),
        tf.keras.layers.Dense(D, use_bias=False),
    ]
)
model.set_weights([start1, start2])
model.compile(optimizer=tf.optimizers.SGD(learning_rate), loss="mean_squared_error")
history = model.fit(x, y, batch_size=N, epochs=steps, shuffle=False, verbose=0)
losses["Keras"] = history.history["loss"]

# %% [markdown]
# ## A compiled graph
#
# `tf.function` traces the step once, at its first call. Every later call runs the graph.

# %%
v1, v2 = tf.Variable(start1), tf.Variable(start2)


def train_step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(forward(x, v1, v2) - y))
    gradient1, gradient2 = tape.gradient(loss, [v1, v2])
    v1.assign_sub(learning_rate * gradient1)
    v2.assign_sub(learning_rate * gradient2)
    return loss


compiled_step = tf.function(train_step)
losses["graph"] = [float(compiled_step()) for step in range(steps)]

# %% [markdown]
# ## The same curve five times
#
# NumPy adds in another order than TensorFlow, so its losses may differ in the last digits. How far the five runs lie
# apart:

# %%
for name, values in losses.items():
    apart = np.max(np.abs(np.array(values) / losses["NumPy"] - 1))
    print(
        f"{name:9}  last loss {values[-1]:.6f}  largest relative difference from NumPy {apart:.0e}"
    )

# %%
plt.figure(figsize=(6, 3.5))
for (name, values), width in zip(losses.items(), (11, 8, 5, 3, 1), strict=True):
    plt.plot(values, linewidth=width, label=name)
plt.title("Five ways to train one net, one on top of the other")
plt.xlabel("update")
plt.ylabel("mean squared error")
plt.legend()
plt.show()

# %% [markdown]
# ## What the graph saves
#
# Both steps have run before, so neither time contains the tracing. Each is the median of 30 runs.


# %%
def median_seconds(step, runs=30):
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        step()
        seconds.append(time.perf_counter() - started)
    return np.median(seconds)


train_step()
print(f"eager step {median_seconds(train_step) * 1000:.2f} ms")
print(f"graph step {median_seconds(compiled_step) * 1000:.2f} ms")
