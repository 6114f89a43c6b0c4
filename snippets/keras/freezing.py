"""Freeze a layer, and see whether its weights stay as they are."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
x = np.random.default_rng(0).standard_normal((64, 3)).astype("float32")
data = tf.data.Dataset.from_tensors((x, x.sum(axis=1, keepdims=True)))
base = tf.keras.layers.Dense(8, activation="relu", name="base")
head = tf.keras.layers.Dense(1, name="head")
model = tf.keras.Sequential([tf.keras.Input((3,)), base, head])
moved = {}


# One epoch
def content(layer) -> bytes:
    return b"".join(weight.tobytes() for weight in layer.get_weights())


def fit(moment: str) -> None:
    """Train for an epoch, and print which layers are equal bit for bit."""
    before = [content(layer) for layer in model.layers]
    model.fit(data, shuffle=False, verbose=0)
    count = sum(int(tf.size(w)) for w in model.trainable_variables)
    print(f"{moment}: {count} trainable parameters", end="")
    for layer, old in zip(model.layers, before, strict=True):
        moves = content(layer) != old
        moved[moment, layer.name] = moves
        print(f", {layer.name} {'moves' if moves else 'stays'}", end="")
    print()


# Frozen before compile
base.trainable = False
model.compile(optimizer="sgd", loss="mse")
fit("frozen, compiled")

# Frozen after compile
base.trainable = True
model.compile(optimizer="sgd", loss="mse")
base.trainable = False
fit("compiled, frozen")

# Unfrozen after fit
base.trainable = True
fit("unfrozen, not compiled")
model.compile(optimizer="sgd", loss="mse")
fit("unfrozen, compiled")

# Frozen after fit
base.trainable = False
fit("frozen again, not compiled")
model.compile(optimizer="sgd", loss="mse")
fit("frozen again, compiled")
