# ---
# jupyter:
#   description: From NumPy arrays to a Keras classifier that is trained, validated, tested, drawn, saved and loaded, with exercises and solutions.
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
# # From arrays to a classifier
#
# You take labelled points in NumPy arrays, and make of them a classifier that has been trained, validated, tested, saved
# and loaded. These are the usual steps of a small project, in the order in which they come.
#
# **What you need.** You need some Python and NumPy, and an idea of what a [loss](../two_layer_net/loss.md) and an
# [epoch](../batches_and_epochs/epochs.md) are. The first [walkthrough](walkthrough.md) shows what an update does.
#
# **How to work.** The cells share their variables and run from top to bottom. Each exercise is headed *Try it*. Guess
# first. Then make the change, run the changed cell and the cells below it, and undo the change. The solutions stand at
# the end, and they run as well.

# %%
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)

# %% [markdown]
# ## The data
#
# The points lie on the arms of a spiral, and the arm is the class. A little noise moves the points, so that the arms
# mix a little. Each row of `x` is a sample with its features, and `y` holds the class of each sample as an
# integer.

# %%
classes, per_class = 3, 120


def spiral():
    radius = np.tile(np.linspace(0.1, 1.0, per_class), classes)
    y = np.repeat(np.arange(classes), per_class)
    angle = 4 * radius + 2 * np.pi * y / classes + 0.5 * rng.standard_normal(y.size)
    x = radius[:, np.newaxis] * np.column_stack([np.cos(angle), np.sin(angle)])
    return x.astype("float32"), y.astype("int32")


x, y = spiral()
print("x", x.shape, x.dtype, "y", y.shape, y.dtype)
print("samples of each class:", np.bincount(y))
print("first labels:", y[:5], "last labels:", y[-5:])

# %% [markdown]
# The samples are sorted by class, as many files are.
#
# ## Three parts
#
# The **training** samples change the weights. The **validation** samples say when to stop, and which of several models is
# the best. The **test** samples are not looked at before the end, when all choices have been made. Each part has to hold
# samples of all classes, so the samples are shuffled before they are split.

# %%
order = rng.permutation(len(x))
train, validation, test = np.split(order, [240, 300])  # rows of x and y

for name, rows in {"training": train, "validation": validation, "test": test}.items():
    print(f"{name:10} {len(rows)} samples, of each class {np.bincount(y[rows])}")
assert len(np.unique(np.concatenate([train, validation, test]))) == len(x)

# %% [markdown]
# The `assert` says that no sample is in two parts. A sample that is both trained on and tested on makes the test too easy.
#
# ### Try it: a split without shuffling
#
# Replace `rng.permutation(len(x))` by `np.arange(len(x))`. Which classes does the test part hold, and what accuracy will
# the net have on it?
#
# <details><summary>Hint</summary><p>Look at the labels that the cell below <em>The data</em> printed. What can a net know about a class that it never
# saw?</p></details>

# %% [markdown]
# ## Batches
#
# A `tf.data.Dataset` yields the samples [batch](../batches_and_epochs/batch_size.md) by batch. Only the training samples
# are shuffled, anew for each epoch: the order of the others changes nothing.

# %%
batch_size = 30


def batches_of(rows):
    return tf.data.Dataset.from_tensor_slices((x[rows], y[rows])).batch(batch_size)


samples = tf.data.Dataset.from_tensor_slices((x[train], y[train]))
training_data = samples.shuffle(len(train), seed=0).batch(batch_size)
validation_data, test_data = batches_of(validation), batches_of(test)

x_batch, y_batch = next(iter(training_data))
print("a batch:", x_batch.shape, y_batch.shape, "batches an epoch:", len(training_data))

# %% [markdown]
# ## A baseline
#
# A net without a hidden layer can only cut the plane along straight lines. A better model has to beat what this one
# reaches.


# %%
def compiled(*layers, from_logits=True):
    model = tf.keras.Sequential([tf.keras.Input((2,)), *layers])
    model.compile(
        optimizer=tf.keras.optimizers.Adam(learning_rate=0.01),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits),
        metrics=["accuracy"],
    )
    return model


linear = compiled(tf.keras.layers.Dense(classes))
linear.fit(training_data, epochs=40, shuffle=False, verbose=0)
baseline = linear.evaluate(validation_data, verbose=0, return_dict=True)
print(f"straight lines: {baseline['accuracy']:.1%} of the validation samples are right")
print(
    f"always the same class: {np.bincount(y[validation]).max() / len(validation):.1%}"
)

# %% [markdown]
# The last layer has one unit for each class and no activation: it returns [logits](../keras/fit.md), and the largest one
# names the class. `SparseCategoricalCrossentropy` takes integers as labels. `from_logits=True` tells the loss that
# softmax is still to come. The data set decides the order of its samples, and `fit` cannot shuffle them. `shuffle=False` says
# so, because with its default `shuffle=True` [`fit` warns](../data/fit.md).
#
# ## The net
#
# Hidden layers with ReLU bend the lines. [Sequential model](../keras/sequential.md) says what the layers hold.

# %%
tf.keras.utils.set_random_seed(0)
model = compiled(
    tf.keras.layers.Dense(32, activation="relu"),
    tf.keras.layers.Dense(32, activation="relu"),
    tf.keras.layers.Dense(classes),
)
print("parameters:", model.count_params(), "training samples:", len(train))

# %% [markdown]
# The net has more parameters than there are samples, so that it could learn the noise as well. That is what validation
# watches.

# %% [markdown]
# ## Training with validation
#
# [`EarlyStopping`](../keras/callbacks.md) ends the training when the validation loss has not become lower for `patience`
# epochs, and puts the best weights back. So the number of epochs is only a limit.

# %%
stop = tf.keras.callbacks.EarlyStopping(patience=20, restore_best_weights=True)
options = {"epochs": 150, "validation_data": validation_data, "shuffle": False}
history = model.fit(training_data, callbacks=[stop], verbose=0, **options).history

epochs_run = len(history["loss"])
best_epoch = int(np.argmin(history["val_loss"])) + 1
print("epochs:", epochs_run, "best epoch:", best_epoch)
assert int(model.optimizer.iterations) == epochs_run * len(training_data)

# %%
plt.figure(figsize=(4.4, 3.0))
epochs = np.arange(1, epochs_run + 1)
plt.plot(epochs, history["loss"], label="training")
plt.plot(epochs, history["val_loss"], "--", label="validation")
plt.axvline(best_epoch, color="black", linewidth=0.8)
plt.title(f"Lowest validation loss in epoch {best_epoch} of {epochs_run}")
plt.xlabel("epoch")
plt.ylabel("cross-entropy")
plt.legend()
plt.show()

print(
    f"The validation loss is lowest, {min(history['val_loss']):.3f}, in epoch {best_epoch}, where the upright line stands, "
    f"and ends at {history['val_loss'][-1]:.3f}. The training loss ends at {history['loss'][-1]:.3f}.\n"
)
print("epoch  training  validation")
for epoch in sorted({1, 10, best_epoch, epochs_run}):
    losses = history["loss"][epoch - 1], history["val_loss"][epoch - 1]
    print(f"{epoch:5}  {losses[0]:8.3f}  {losses[1]:10.3f}")

# %% [markdown]
# The training loss that `fit` reports [is a mean over an epoch](../keras/fit.md#which-loss-fit-reports), while the weights
# move. The validation loss is that of the weights at the end of the epoch.
#
# ### Try it: softmax forgotten
#
# Build the net with `compiled(..., from_logits=False)`, and change nothing else. Does Keras say anything? Does the net
# still learn?
#
# <details><summary>Hint</summary><p>The loss now takes the logits for probabilities. Which logits cannot be
# probabilities?</p></details>

# %% [markdown]
# ## Accuracy and confusion matrix
#
# Now all choices have been made, and the test samples are used. `predict` returns the logits of each sample, and `argmax` picks the class. The
# accuracy by hand is the one that `evaluate` reports.

# %%
tested = model.evaluate(test_data, verbose=0, return_dict=True)
logits = model.predict(x[test], verbose=0)
predicted = np.argmax(logits, axis=1)
right = predicted == y[test]

print(f"right: {right.sum()} of {right.size}, accuracy {right.mean():.4f}")
print(f"evaluate: accuracy {tested['accuracy']:.4f}, loss {tested['loss']:.4f}")
np.testing.assert_allclose(tested["accuracy"], right.mean(), rtol=1e-6)

# %% [markdown]
# A **confusion matrix** shows which classes are taken for which. Row and column number the classes from zero: a
# row is a true class, a column is a predicted one, and the diagonal holds what is right.

# %%
confusion = tf.math.confusion_matrix(y[test], predicted).numpy()
print(confusion)
print("recall:", (np.diag(confusion) / confusion.sum(axis=1)).round(3))
print("precision:", (np.diag(confusion) / confusion.sum(axis=0)).round(3))
assert np.trace(confusion) == right.sum()

# %% [markdown]
# The **recall** of a class is the share of its samples that were found. The **precision** is the share of those given this
# class that belong to it.
#
# ## The boundary as a picture
#
# Points of a plane can be drawn, and so can their classifier: ask it about every place of a grid, and colour each place by its
# largest logit.

# %%
line = np.linspace(-1.2, 1.2, 32, dtype="float32")
places = np.stack(np.meshgrid(line, line), axis=-1)
values = model(places.reshape(-1, 2)).numpy().reshape(32, 32, classes)

plt.figure(figsize=(4.2, 4.0))
for name, marker in enumerate("os^"):
    lead = values[:, :, name] - np.delete(values, name, axis=2).max(axis=2)
    plt.contourf(line, line, lead, levels=[0, np.inf], colors=[f"C{name}"], alpha=0.25)
    shown = x[test][y[test] == name]
    plt.plot(*shown.T, marker, color=f"C{name}", markersize=4, label=f"class {name}")
plt.plot(*x[test][~right].T, "x", color="black", markersize=8, label="wrong")
plt.title(f"{right.sum()} of {right.size} test points lie in their region")
plt.legend()
plt.show()

wrong = confusion.sum(axis=1) - np.diag(confusion)
print(
    "Each region is where the net names one class. The regions wind around the centre as the arms of the spiral do. "
    f"Test points in a region of another class have a cross: {wrong.sum()} of {right.size}.\n"
)
print("class  test points  wrong")
for name in range(classes):
    print(f"{name:5}  {confusion[name].sum():11}  {wrong[name]:5}")

# %% [markdown]
# Far from all points the net names a class, too, often as firmly as in the midst of them, although nothing there
# supports it.
#
# ## Save and load
#
# A file that ends in `.keras` holds the layers, the weights, what `compile` was given, and the state of the optimizer.

# %%
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "classifier.keras"
    model.save(file)
    loaded = tf.keras.models.load_model(file)

again = loaded.predict(x[test], verbose=0)
print("equal bit for bit:", again.tobytes() == logits.tobytes())
print("updates of its optimizer:", int(loaded.optimizer.iterations))
assert np.array_equal(again, logits)

# %% [markdown]
# The loaded model predicts the same, bit for bit, and could be trained on. Its optimizer has counted the updates of all
# epochs, while the weights are those of the best one. The model does not know how its inputs were prepared. If you scale the features before training, scale new ones in the same way, or make the scaling a layer of the
# model.
#
# ## One new point
#
# A model takes batches. A single sample needs the axis of the batch, and softmax makes probabilities of the logits.

# %%
point = np.array([0.5, 0.5], dtype="float32")
probabilities = tf.nn.softmax(loaded(point[np.newaxis]))[0].numpy()
print("probabilities:", probabilities.round(3), "class:", int(probabilities.argmax()))
assert np.isclose(probabilities.sum(), 1, atol=1e-6)

# %% [markdown]
# ## Solutions
#
# ### A split without shuffling
#
# The test part holds the last class only, and the training part has no sample of it. The net has a unit for
# that class, but no sample asks for a large logit there, so the net learns never to name the class.

# %%
sorted_train, sorted_test = np.arange(240), np.arange(300, len(x))
print("training:", np.bincount(y[sorted_train]), "test:", np.bincount(y[sorted_test]))


def fresh_net(**kind):
    hidden = [tf.keras.layers.Dense(32, activation="relu") for _ in range(2)]
    return compiled(*hidden, tf.keras.layers.Dense(classes), **kind)


unlucky = fresh_net()
unlucky.fit(
    batches_of(rng.permutation(sorted_train)), epochs=40, verbose=0, shuffle=False
)
for rows in sorted_train, sorted_test:
    found = unlucky.evaluate(batches_of(rows), verbose=0, return_dict=True)
    print(f"accuracy on {len(rows)} samples: {found['accuracy']:.1%}")
assert found["accuracy"] < 0.5

# %% [markdown]
# ### Softmax forgotten
#
# Keras says nothing, and the net learns worse. The loss takes each logit for a probability, cuts off what lies outside zero
# and one, and takes the logarithm. Where a logit was cut off, its gradient is zero.

# %%
mistaken = fresh_net(from_logits=False)
past = mistaken.fit(training_data, epochs=40, shuffle=False, verbose=0).history
found = mistaken.evaluate(validation_data, verbose=0, return_dict=True)
print(
    f"reported loss: {past['loss'][0]:.2f} at first, {past['loss'][-1]:.2f} at the end"
)
print(f"accuracy on the validation samples, 40 epochs: {found['accuracy']:.1%}")
fine = model.evaluate(validation_data, verbose=0, return_dict=True)["accuracy"]
print(f"the net above with from_logits=True, {best_epoch} epochs: {fine:.1%}")
assert found["accuracy"] < fine

# %% [markdown]
# ## Where to go on
#
# - [compile and fit](../keras/fit.md) and [evaluate and predict](../keras/evaluate.md) say what each number means.
# - [Callbacks](../keras/callbacks.md) keep the best model in a file, and lower the learning rate.
# - [Epochs](../batches_and_epochs/epochs.md) shows how to choose their number.
# - [Freezing layers](../keras/freezing.md) is a way to train a model further on other data.
