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
# One net, five ways. You train the same two-layer net in NumPy, with a tape, with an optimizer, with Keras and as a
# compiled graph, and check each time that the losses stay the same. At the end, each line of a short Keras program
# stands for something that you have seen done by hand.
#
# **You need** some Python and NumPy, the product of two matrices, and the chain rule. TensorFlow you meet here.
#
# **How to work.** The cells share state and run from top to bottom. An exercise is headed *Try it*: guess first, then
# change the cell above it, run that cell, and change it back. The solutions stand at the end, and run as well.

# %%
import time

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## The task
#
# 64 samples with 1000 features each, a hidden layer of 100 units, and targets that are noise. There is nothing to
# learn here but the samples themselves, which is enough to see a net fit. All of them make one
# [batch](../batches_and_epochs/batch_size.md), so that an [epoch](../batches_and_epochs/epochs.md) is a single update.

# %%
N, D, H = 64, 1000, 100
steps, learning_rate = 50, 3.0

rng = np.random.default_rng(0)
x, y = rng.standard_normal((2, N, D)).astype(np.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H)).astype(np.float32)
start2 = rng.uniform(-limit, limit, (H, D)).astype(np.float32)

print("samples", x.shape, "targets", y.shape, "weights", start1.shape, start2.shape)
print(f"loss of a net that always says zero: {np.mean(y**2):.4f}")

# %% [markdown]
# A net whose loss is below that of zero has fitted something. The start of the weights, evenly between two limits that
# follow from the sizes of the layers, is Glorot's; what other starts do is on the page of the
# [learning rate](../two_layer_net/learning_rate.md).

# %% [markdown]
# ## NumPy: every gradient by hand
#
# The [forward pass](../two_layer_net/forward.md) is a product of matrices, a ReLU, and another product. `@` is the
# product of matrices, `*` multiplies [number by number](../tensors/matmul_and_multiply.md). Every line of the forward
# pass has its counterpart on [the way back](../two_layer_net/backward.md), in the opposite order.


# %%
def loss_and_gradients(w1, w2):
    z = x @ w1
    h = np.maximum(z, 0)
    error = h @ w2 - y
    loss = np.mean(error**2)

    d_y_pred = 2 * error / error.size
    d_w2 = h.T @ d_y_pred
    d_z = (d_y_pred @ w2.T) * (z > 0)
    d_w1 = x.T @ d_z
    return loss, d_w1, d_w2


# %% [markdown]
# A gradient made by hand can be wrong and still lower the loss. So it is compared with what it means: how much the loss
# changes when one weight changes a little.


# %%
shift = np.zeros((D, H))
shift[1, 2] = 1e-4
higher, _, _ = loss_and_gradients(start1 + shift, start2)
lower, _, _ = loss_and_gradients(start1 - shift, start2)
by_difference = (higher - lower) / 2e-4

_, by_hand, _ = loss_and_gradients(start1, start2)
print(f"by hand {by_hand[1, 2]:.4e}, by difference {by_difference:.4e}")
assert np.isclose(by_hand[1, 2], by_difference, rtol=0.01)

# %% [markdown]
# They agree: the `assert` would have stopped the notebook. Now the training.

# %%
w1, w2 = start1.copy(), start2.copy()
losses = {"NumPy": []}
for step in range(steps):
    loss, d_w1, d_w2 = loss_and_gradients(w1, w2)
    losses["NumPy"].append(float(loss))
    w1 -= learning_rate * d_w1
    w2 -= learning_rate * d_w2

print(f"loss at the start {losses['NumPy'][0]:.4f}")
print(f"loss after {steps - 1} updates {losses['NumPy'][-1]:.4f}")

# %% [markdown]
# ### Try it: a wrong gradient
#
# Leave out `* (z > 0)` in `loss_and_gradients`. Which cell notices, and does the loss still fall?
#
# <details><summary>Hint</summary><p>Without the factor, the ReLU is treated as if it let everything through. Which of the
# two gradients depends on it?</p></details>

# %% [markdown]
# ## A tape instead of gradients by hand
#
# `tf.GradientTape` [records](../two_layer_net/tape.md) what is computed with
# [variables](../two_layer_net/variables.md), and works out the same gradients.


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
    if step == 0:
        np.testing.assert_allclose(gradient1, by_hand, atol=1e-6)
        print("the first gradient is the one made by hand")
    v1.assign_sub(learning_rate * gradient1)
    v2.assign_sub(learning_rate * gradient2)

# %% [markdown]
# ### Try it: a tape that sees nothing
#
# Compute `forward(x, v1, v2)` on a line before `with`, and only the loss below it. What does `tape.gradient` return, and
# which line complains?
#
# <details><summary>Hint</summary><p>The tape starts to record at <code>with</code>. What it has not seen is a constant to
# it.</p></details>

# %% [markdown]
# ## An optimizer and a predefined loss
#
# An [optimizer](../two_layer_net/optimizer.md) takes over the update, `MeanSquaredError` the
# [loss](../two_layer_net/loss.md). The gradients are still the tape's.

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

print("updates that the optimizer has counted:", int(optimizer.iterations))

# %% [markdown]
# ### Try it: the arguments in the wrong order
#
# A loss takes the targets first. Swap them with the prediction. Does training notice? Would it with every loss?
#
# <details><summary>Hint</summary><p>Write down the formula of the squared error, then that of the cross-entropy, and swap
# the two letters in each.</p></details>

# %% [markdown]
# ## The same net in Keras
#
# Two `Dense` layers without biases are [that net](../keras/sequential.md). [`fit`](../keras/fit.md) is the loop:
# one batch of all samples an epoch.

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

print("weights to train:", model.count_params(), "by hand:", start1.size + start2.size)

# %% [markdown]
# ### Try it: smaller batches
#
# Set `batch_size=16` and `epochs=3`. How many updates does the optimizer make?
#
# <details><summary>Hint</summary><p>An epoch shows every sample once. <code>model.optimizer.iterations</code> counts the
# updates.</p></details>

# %% [markdown]
# ## A compiled graph
#
# [`tf.function`](../graphs/function.md) runs the Python code of the step once, at its first call, and records it as a
# graph. Every later call runs the graph, without Python.

# %%
v1, v2 = tf.Variable(start1), tf.Variable(start2)


def train_step(rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(forward(x, v1, v2) - y))
    gradient1, gradient2 = tape.gradient(loss, [v1, v2])
    v1.assign_sub(rate * gradient1)
    v2.assign_sub(rate * gradient2)
    return loss


compiled_step = tf.function(train_step)
rate = tf.constant(learning_rate)
losses["graph"] = [float(compiled_step(rate)) for step in range(steps)]

print("calls:", steps, "traces:", compiled_step.experimental_get_tracing_count())

# %% [markdown]
# ### Try it: count the traces
#
# The rate is a tensor here. How often is a compiled step traced that is called with the Python numbers 3.0 and 2.0? And
# with two tensors that hold them?
#
# <details><summary>Hint</summary><p>A Python number becomes part of the graph, a tensor is fed to it.</p></details>

# %% [markdown]
# ## The same curve five times
#
# NumPy adds in another order than TensorFlow, so its losses may differ in the last digits. More than that would be a
# mistake in one of the five programs, and would stop the notebook here.

# %%
for values in losses.values():
    np.testing.assert_allclose(values, losses["NumPy"], rtol=1e-3)


def write(curves, updates):
    print("update", *(f"{name:>10}" for name in curves), sep="  ")
    for update in updates:
        values = [f"{curve[update]:10.4g}" for curve in curves.values()]
        print(f"{update:6}", *values, sep="  ")


plt.figure(figsize=(5, 3.2))
for (name, values), width in zip(losses.items(), (11, 8, 5, 3, 1), strict=True):
    plt.plot(values, linewidth=width, label=name)
plt.title("Five ways to train one net")
plt.xlabel("update")
plt.ylabel("mean squared error")
plt.legend()
plt.show()

first, *_, last = losses["NumPy"]
print(f"Five curves, one on the other, from {first:.4f} down to {last:.4f}.\n")
write(losses, updates=(0, 10, 20, 30, 40, 49))

# %% [markdown]
# ## What the graph saves
#
# Both steps have run before, so that neither time contains the tracing. They take turns, so that a busy moment of the
# machine hits both. Above 1x the graph is faster. How to [time a graph](../graphs/timing.md) well and
# [where it helps](../graphs/where_it_helps.md) have pages of their own.


# %%
def seconds(step):
    started = time.perf_counter()
    float(step(rate))  # waits for the number
    return time.perf_counter() - started


seconds(train_step)
eager, graph = np.array(
    [(seconds(train_step), seconds(compiled_step)) for turn in range(30)]
).T
low, high = np.percentile(eager / graph, [25, 75])
print(f"eager step {np.median(eager) * 1000:.2f} ms")
print(f"graph step {np.median(graph) * 1000:.2f} ms")
print(f"eager / graph, the middle half of the turns: {low:.2f}x to {high:.2f}x")

# %% [markdown]
# ### Try it: another learning rate
#
# Guess what a tenth of the learning rate does to the loss, and ten and a hundred times the rate. Then train from
# `start1` and `start2` with each of them.
#
# <details><summary>Hint</summary><p>The gradient tells the slope at the present weights only. How far is it still
# true?</p></details>

# %% [markdown]
# ## Solutions
#
# ### A wrong gradient
#
# The comparison with differences stops the notebook. Training alone would not have told: its loss falls all the same.


# %%
w1, w2 = start1.copy(), start2.copy()
for step in range(steps):
    h = np.maximum(x @ w1, 0)
    error = h @ w2 - y
    d_y_pred = 2 * error / error.size
    wrong = x.T @ (d_y_pred @ w2.T)
    if step == 0:
        print(f"{wrong[1, 2]:.4e} where {by_difference:.4e} would be right")
        assert not np.isclose(wrong[1, 2], by_difference, rtol=0.01)
    w1 -= learning_rate * wrong
    w2 -= learning_rate * h.T @ d_y_pred

print(
    f"loss {np.mean(error**2):.4f}, with the right gradient {losses['NumPy'][-1]:.4f}"
)
assert np.mean(error**2) < losses["NumPy"][0]

# %% [markdown]
# ### A tape that sees nothing
#
# No gradient, and no error either. [The page of the tape](../two_layer_net/tape.md) shows other gaps.

# %%
y_pred = forward(x, v1, v2)
with tf.GradientTape() as tape:
    loss = mean_squared_error(y, y_pred)
gradients = tape.gradient(loss, [v1, v2])
print(gradients)
assert gradients == [None, None]

# %% [markdown]
# ### The arguments in the wrong order
#
# The squared error is the same either way, and so is its gradient. The cross-entropy is not.

# %%
true, predicted = tf.constant([[1.0, 0.0, 1.0]]), tf.constant([[0.9, 0.2, 0.6]])
for function in (mean_squared_error, tf.losses.BinaryCrossentropy()):
    right, swapped = function(true, predicted), function(predicted, true)
    print(f"{function.name}: {right:.4f}, swapped {swapped:.4f}")

# %% [markdown]
# ### Smaller batches
#
# 64 samples make 4 batches of 16, and each batch makes an update.

# %%
model.compile(optimizer=tf.optimizers.SGD(learning_rate), loss="mean_squared_error")
model.fit(x, y, batch_size=16, epochs=3, verbose=0)
print("updates:", int(model.optimizer.iterations), "=", N // 16, "times", 3)
assert int(model.optimizer.iterations) == 3 * N // 16

# %% [markdown]
# ### Count the traces
#
# A new Python number makes a new graph, a new value of a tensor does not.


# %%
for kind in (float, tf.constant):
    fresh_step = tf.function(train_step)
    for number in (3.0, 2.0):
        fresh_step(kind(number))
    traces = fresh_step.experimental_get_tracing_count()
    print(f"traces for two numbers made by {kind.__name__}: {traces}")

# %% [markdown]
# ### Another learning rate
#
# A tenth of the rate is safe and slow. Ten times the rate is faster here, which you cannot know before you try. A
# hundred times the rate steps across the valley, to where the slope is steeper, and from there further still, until
# float32 has no number for the loss.

# %%
curves = {}
for number in (0.3, 3.0, 30.0, 300.0):
    v1.assign(start1)
    v2.assign(start2)
    rate = tf.constant(number)
    curves[f"rate {number:g}"] = [float(compiled_step(rate)) for step in range(steps)]

write(curves, updates=(0, 1, 2, 5, 10, 20, 49))
slow, chosen, fast, lost = (values[-1] for values in curves.values())
assert slow > chosen > fast
assert not np.isfinite(lost)

# %% [markdown]
# ## Where to go on
#
# - A loop of your own with Keras layers: [custom loop](../keras/custom_loop.md).
# - Six learning rates from three starts: [learning rate](../two_layer_net/learning_rate.md).
# - What static and dynamic graphs can and cannot do: [static against dynamic](../graphs/static_vs_dynamic.md).
# - What to avoid: [errata](../errata.md).
