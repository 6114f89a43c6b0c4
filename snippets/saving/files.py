"""Save a model with its optimizer, load it, and go on with the training."""

import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "model.keras"

x = np.random.default_rng(0).normal(size=(64, 2)).astype("float32")
y = x[:, :1] * x[:, 1:]
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)


# Model
def net(dropout):
    tf.keras.utils.set_random_seed(0)
    hidden = tf.keras.layers.Dense(16, activation="tanh")
    drop = tf.keras.layers.Dropout(dropout, seed=1)
    return tf.keras.Sequential(
        [tf.keras.Input((2,)), hidden, drop, tf.keras.layers.Dense(1)]
    )


def train(model, epochs):
    result = model.fit(data, epochs=epochs, shuffle=False, verbose=0)
    return result.history["loss"]


model = net(dropout=0.0)
model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")
start = train(model, epochs=5)

# Save and load
model.save(path)
loaded = tf.keras.models.load_model(path)
same = np.array_equal(loaded(x), model(x))
print("outputs equal to the last bit:", same)
updates = int(loaded.optimizer.iterations)
print("updates that its optimizer has made:", updates)

# Training goes on
anew = tf.keras.models.load_model(path, compile=False)
anew.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")

further = {
    "never interrupted": train(model, epochs=5),
    "loaded": train(loaded, epochs=5),
    "with a new optimizer": train(anew, epochs=5),
}
for name, losses in further.items():
    equal = losses == further["never interrupted"]
    print(f"{name:20} {losses[0]:.6f} ... {losses[4]:.6f} equal: {equal}")

# Dropout
model = net(dropout=0.5)
model(x, training=True)
model.save(path)
loaded = tf.keras.models.load_model(path)

states = []
for each in (model, loaded):
    states.append(each.layers[1].seed_generator.state.numpy())
    print("seed and count:", states[-1])
outputs = model(x, training=True)
repeated = np.array_equal(loaded(x, training=True), outputs)
print("same entries dropped next:", repeated)

# Cure
loaded.layers[1].seed_generator.state.assign(states[0])
cured = np.array_equal(loaded(x, training=True), outputs)
print("same entries dropped next:", cured)
