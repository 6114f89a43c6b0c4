# ---
# jupyter:
#   description: One two-layer net trained in NumPy, by tape, by optimizer, by Keras and as a graph, with the same losses at each update.
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
# # Walkthrough
#
# You train one two-layer net in NumPy, with a tape, with an optimizer, with Keras and as a graph. Each time you check
# that the losses are the same. At the end you know what each line of a short Keras program stands for.
#
# **What you need.** You need some Python and NumPy, the product of two matrices, and the chain rule. The notebook
# introduces TensorFlow.
#
# **How to work.** The cells share their variables and run from top to bottom. Each exercise is headed *Try it* and says
# what to change. Guess first. Then make the change, run the changed cell and the cells below it, and undo the change. The
# solutions stand at the end, and they run as well.

# %%
import time

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## The task
#
# The net gets `N` samples with `D` features each. It has a hidden layer of `H` units, and its targets are noise. So the
# net has nothing to learn but the samples themselves, which is enough to see a net fit. All samples make one
# [batch](../batches_and_epochs/batch_size.md), so that an [epoch](../batches_and_epochs/epochs.md) makes one update.

# %%
N, D, H = 64, 1000, 100
steps, learning_rate = 50, 3.0  # a step makes one update

rng = np.random.default_rng(0)
x, y = rng.standard_normal((2, N, D)).astype(np.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H)).astype(np.float32)
start2 = rng.uniform(-limit, limit, (H, D)).astype(np.float32)

print("samples", x.shape, "targets", y.shape, "weights", start1.shape, start2.shape)
print(f"loss of predicting zero: {np.mean(y**2):.4f}")

# %% [markdown]
# Predicting zero for every sample is the baseline: a net with a lower loss has fitted something. The weights start at
# random between two limits that follow from the sizes of the layers. This is Glorot's start. The page on the
# [learning rate](../two_layer_net/learning_rate.md) shows what other starts do.

# %% [markdown]
# ## NumPy: every gradient by hand
#
# The [forward pass](../two_layer_net/forward.md) is a product of matrices, a ReLU, and another product. The operator `@`
# is the product of matrices, and `*` multiplies [entry by entry](../tensors/matmul_and_multiply.md). Every line of the
# forward pass has its counterpart in the [backward pass](../two_layer_net/backward.md), in the opposite order.


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
# A gradient made by hand can be wrong and still lower the loss. So the next cell compares one entry of it with its
# meaning: how much the loss changes when one weight changes a little.


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
# The two numbers agree; otherwise the `assert` would have stopped the notebook. The next cell trains the net. It notes each
# loss before the update, so the last loss that it notes belongs to one update fewer than it makes.

# %%
w1, w2 = start1.copy(), start2.copy()
losses = {"NumPy": []}
for step in range(steps):
    loss, d_w1, d_w2 = loss_and_gradients(w1, w2)
    losses["NumPy"].append(float(loss))
    w1 -= learning_rate * d_w1
    w2 -= learning_rate * d_w2

print(f"loss before the first update: {losses['NumPy'][0]:.4f}")
print(f"loss after {steps - 1} updates: {losses['NumPy'][-1]:.4f}")

# %% [markdown]
# ### Try it: a wrong gradient
#
# In the cell that defines `loss_and_gradients`, leave out `* (z > 0)`. Which of the cells below it notices? Run the
# training all the same: does the loss still fall?
#
# <details><summary>Hint</summary><p>Without the factor, the ReLU is treated as if it let everything through. Which gradient
# depends on it?</p></details>

# %% [markdown]
# ## A tape instead of gradients by hand
#
# `tf.GradientTape` [records](../two_layer_net/tape.md) the operations that depend on trainable
# [variables](../two_layer_net/variables.md), and computes the same gradients from its record.


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
        np.testing.assert_allclose(gradient1, by_hand, atol=1e-8)
        print(
            "the gradient for w1 in the first step is the one by hand, up to rounding"
        )
    v1.assign_sub(learning_rate * gradient1)
    v2.assign_sub(learning_rate * gradient2)

# %% [markdown]
# ### Try it: a tape that sees nothing
#
# In the cell above, compute `forward(x, v1, v2)` on a line before `with`, and only the loss inside it. What does
# `tape.gradient` return, and which line of the cell fails?
#
# <details><summary>Hint</summary><p>The tape starts to record at <code>with</code>. What was computed before is a
# constant for the tape.</p></details>

# %% [markdown]
# ## An optimizer and a predefined loss
#
# An [optimizer](../two_layer_net/optimizer.md) takes over the update, and `MeanSquaredError` takes over the
# [loss](../two_layer_net/loss.md). The tape still computes the gradients.

# %%
v1, v2 = tf.Variable(start1), tf.Variable(start2)
optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
mean_squared_error = tf.keras.losses.MeanSquaredError()
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
# A loss takes the targets first. In the cell above, swap the targets and the prediction. Do the losses change? Would
# they change with every kind of loss?
#
# <details><summary>Hint</summary><p>Write down the formula of the squared error, then that of the cross-entropy, and swap
# the two letters in each.</p></details>

# %% [markdown]
# ## The same net in Keras
#
# A hidden and an output layer of the kind `Dense`, both without biases, make [the same net](../keras/sequential.md).
# [`fit`](../keras/fit.md) is the loop. Here each epoch is one batch of all samples.

# %%
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu", use_bias=False),
        tf.keras.layers.Dense(D, use_bias=False),
    ]
)
model.set_weights([start1, start2])
model.compile(
    optimizer=tf.keras.optimizers.SGD(learning_rate=learning_rate),
    loss="mean_squared_error",
)
history = model.fit(x, y, batch_size=N, epochs=steps, shuffle=False, verbose=0)
losses["Keras"] = history.history["loss"]

print("weights of the model:", model.count_params())
print("weights of the net by hand:", start1.size + start2.size)

# %% [markdown]
# ### Try it: smaller batches
#
# In the cell above, set `batch_size=16` and `epochs=3`. How many updates does the optimizer make?
#
# <details><summary>Hint</summary><p>An epoch shows every sample once. <code>model.optimizer.iterations</code> counts the
# updates.</p></details>

# %% [markdown]
# ## The step as a graph
#
# [`tf.function`](../graphs/function.md) runs the Python code of the step at its first call (once more if the code creates
# variables), and records it as a graph. This is called tracing. Every later call with the same kind of arguments runs the graph without Python.

# %%
v1, v2 = tf.Variable(start1), tf.Variable(start2)


def train_step(rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(forward(x, v1, v2) - y))
    gradient1, gradient2 = tape.gradient(loss, [v1, v2])
    v1.assign_sub(rate * gradient1)
    v2.assign_sub(rate * gradient2)
    return loss


graph_step = tf.function(train_step)
rate = tf.constant(learning_rate)
losses["graph"] = [float(graph_step(rate)) for step in range(steps)]

print("calls:", steps, "traces:", graph_step.experimental_get_tracing_count())

# %% [markdown]
# ### Try it: count the traces
#
# In the cell above, the rate is a tensor. How often is a fresh `tf.function(train_step)` traced when you call it with the
# Python numbers `3.0` and `2.0`? How often when you call it with tensors that hold these numbers?
#
# <details><summary>Hint</summary><p>A Python number becomes part of the graph, a tensor is an input of the graph.</p></details>

# %% [markdown]
# ## The same curve each time
#
# NumPy and TensorFlow may round differently, so their losses may differ in the last digits. A larger difference would be a
# mistake in one of the programs, and the next cell would stop the notebook.

# %%
for values in losses.values():
    np.testing.assert_allclose(values, losses["NumPy"], rtol=1e-3)


def write(curves, updates):
    print("updates", *(f"{name:>10}" for name in curves), sep="  ")
    for update in updates:
        values = [f"{curve[update]:10.4g}" for curve in curves.values()]
        print(f"{update:7}", *values, sep="  ")


plt.figure(figsize=(4.4, 3.2))
for (name, values), width in zip(losses.items(), (11, 8, 5, 3, 1), strict=True):
    plt.plot(values, linewidth=width, label=name)
plt.title(f"{len(losses)} ways to train one net, one curve")
plt.xlabel("updates")
plt.ylabel("mean squared error")
plt.legend()
plt.show()

first, *_, last = losses["NumPy"]
print(
    f"The {len(losses)} curves lie on each other. They go from {first:.4f} before the first update to {last:.4f} after "
    f"{steps - 1} updates.\n"
)
write(losses, updates=(0, 10, 20, 30, 40, steps - 1))

# %% [markdown]
# ## Is the graph faster?
#
# The plain step and the graph have run before, so that neither time contains the tracing. They take turns, so that a busy
# moment of the machine hits both. A ratio above 1 means that the graph was faster, and a ratio below 1 that the plain step
# was. How to time a graph well is the subject of
# [Is tf.function faster?](../graphs/timing.md), and [Where a graph helps](../graphs/where_it_helps.md) compares
# kinds of function.


# %%
def seconds(step):
    started = time.perf_counter()
    float(step(rate))  # waits for the number
    return time.perf_counter() - started


seconds(train_step)
eager, graph = np.array(
    [(seconds(train_step), seconds(graph_step)) for turn in range(30)]
).T
low, high = np.percentile(eager / graph, [25, 75])
print(f"eager step: {np.median(eager) * 1000:.2f} ms (median of {len(eager)})")
print(f"graph step: {np.median(graph) * 1000:.2f} ms (median of {len(graph)})")
print(f"eager / graph, the middle half of the turns: {low:.2f}x to {high:.2f}x")

# %% [markdown]
# ### Try it: another learning rate
#
# Train from `start1` and `start2` with the learning rates `0.3`, `30` and `300` in place of `3`. Guess first what each of
# them does to the loss.
#
# <details><summary>Hint</summary><p>The gradient tells the slope at the present weights only. How far is it still
# true?</p></details>

# %% [markdown]
# ## Solutions
#
# ### A wrong gradient
#
# The comparison with differences stops the notebook. The training alone does not show the mistake, because its loss falls
# all the same.


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

wrong_loss, right_loss = np.mean(error**2), losses["NumPy"][-1]
print(f"loss after {steps - 1} updates: {wrong_loss:.4f}")
print(f"with the right gradient: {right_loss:.4f}")
if wrong_loss < right_loss:
    print(
        "The wrong gradient even takes the loss further down: falling proves nothing."
    )
assert wrong_loss < losses["NumPy"][0]

# %% [markdown]
# ### A tape that sees nothing
#
# `tape.gradient` returns `None` for each variable, and raises no error. The error comes from the first line that uses a
# gradient, here the comparison with the gradient by hand. [GradientTape](../two_layer_net/tape.md) shows other causes.

# %%
y_pred = forward(x, v1, v2)
with tf.GradientTape() as tape:
    loss = mean_squared_error(y, y_pred)
gradients = tape.gradient(loss, [v1, v2])
print(gradients)
assert gradients == [None, None]
try:
    np.testing.assert_allclose(gradients[0], by_hand, atol=1e-8)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

# %% [markdown]
# ### The arguments in the wrong order
#
# The losses do not change: the squared error is the same in both orders, and so is its gradient. The cross-entropy is not.

# %%
true, predicted = tf.constant([[1.0, 0.0, 1.0]]), tf.constant([[0.9, 0.2, 0.6]])
for function in (mean_squared_error, tf.keras.losses.BinaryCrossentropy()):
    right, swapped = function(true, predicted), function(predicted, true)
    print(f"{function.name}: {right:.4f}, swapped {swapped:.4f}")

# %% [markdown]
# ### Smaller batches
#
# An epoch has as many batches as `16` fits into `N`, and each batch makes one update.

# %%
model.compile(
    optimizer=tf.keras.optimizers.SGD(learning_rate=learning_rate),
    loss="mean_squared_error",
)
model.fit(x, y, batch_size=16, epochs=3, verbose=0)
updates = int(model.optimizer.iterations)
print(f"{N} / 16 = {N // 16} batches an epoch, times 3 epochs: {updates} updates")
assert updates == 3 * N // 16

# %% [markdown]
# ### Count the traces
#
# A new Python number needs a new trace, and a new value of a tensor does not.


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
# A small rate makes small steps, and the loss falls slowly. A larger rate may take the loss further down, and may make it
# rise on the way: the gradient is the slope at the present weights, and a long step leaves the place where that slope
# holds. Which rate is best shows only when you try. A rate that is far too large makes the loss grow, until float32 has no
# number for it.

# %%
curves = {}
for number in (0.3, 3.0, 30.0, 300.0):
    v1.assign(start1)
    v2.assign(start2)
    rate = tf.constant(number)
    curves[f"rate {number:g}"] = [float(graph_step(rate)) for step in range(steps)]

write(curves, updates=(0, 1, 2, 5, 10, 20, steps - 1))
print()
for name, values in curves.items():
    if np.isfinite(values).all():
        rises = int(np.sum(np.diff(values) > 0))
        print(f"{name}: {values[-1]:.4g} after {steps - 1} updates, with {rises} rises")
    else:
        print(f"{name}: the loss has no number any more")
slow, chosen, _, lost = (values[-1] for values in curves.values())
assert slow > chosen
assert not np.isfinite(lost)

# %% [markdown]
# ## Where to go on
#
# - [Custom training loop](../keras/custom_loop.md) trains Keras layers with a tape.
# - [Learning rate](../two_layer_net/learning_rate.md) compares learning rates from several starts.
# - [Static against dynamic graphs](../graphs/static_vs_dynamic.md) says what each kind of graph can and cannot do.
# - [Errata of the 2019 memo](../errata.md) runs common mistakes.
