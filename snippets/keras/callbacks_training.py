"""Stop early, keep the best model, and lower the learning rate."""

import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
x = rng.uniform(-3, 3, (120, 1)).astype("float32")
y = np.sin(x) + 0.3 * rng.standard_normal((120, 1)).astype("float32")
pairs = tf.data.Dataset.from_tensor_slices((x, y))
training, held_out = pairs.take(60).batch(10), pairs.skip(60).batch(60)
hidden = tf.keras.layers.Dense(64, activation="relu")
output = tf.keras.layers.Dense(1)
model = tf.keras.Sequential([tf.keras.Input((1,)), hidden, output])
model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mse")

# Callbacks
folder = tempfile.TemporaryDirectory()
file = Path(folder.name) / "best.keras"
callbacks = [
    tf.keras.callbacks.EarlyStopping(
        patience=20, restore_best_weights=True
    ),
    tf.keras.callbacks.ModelCheckpoint(file, save_best_only=True),
    tf.keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=5),
]

# Training
options = {"callbacks": callbacks, "shuffle": False, "verbose": 0}
result = model.fit(
    training, epochs=200, validation_data=held_out, **options
)
losses, rates = (result.history[n] for n in ("val_loss", "learning_rate"))
print(f"epochs {len(losses)}, best epoch {np.argmin(losses) + 1}")
print("learning rates:", *(f"{rate:g}" for rate in dict.fromkeys(rates)))

# What is left
loaded = tf.keras.models.load_model(file)
print(f"lowest validation loss  {min(losses):.6f}")
print(f"of the last epoch       {losses[-1]:.6f}")
print(f"of the model now        {model.evaluate(held_out, verbose=0):.6f}")
print(f"of the file             {loaded.evaluate(held_out, verbose=0):.6f}")
folder.cleanup()
