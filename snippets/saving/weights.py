"""Save the weights alone, and load them with and without the optimizer."""

import tempfile
import warnings
from pathlib import Path

import numpy as np
import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

x = np.random.default_rng(0).normal(size=(64, 2)).astype("float32")
y = x[:, :1] * x[:, 1:]
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)


def net(seed):
    tf.keras.utils.set_random_seed(seed)
    hidden = tf.keras.layers.Dense(1000, activation="tanh")
    return tf.keras.Sequential(
        [tf.keras.Input((2,)), hidden, tf.keras.layers.Dense(1)]
    )


# Weights
trained = net(seed=0)
trained.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")
trained.fit(data, epochs=2, shuffle=False, verbose=0)
trained.save_weights(folder / "net.weights.h5")

model = net(seed=1)
print("equal before:", np.array_equal(model(x), trained(x)))
model.load_weights(folder / "net.weights.h5")
same = np.array_equal(model(x), trained(x))
print("equal after:", same)

# Optimizer
updates, arrived = {}, {}
for way in ("compiled", "compiled and built"):
    model = net(seed=1)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")
    if way == "compiled and built":
        model.optimizer.build(model.trainable_variables)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        model.load_weights(folder / "net.weights.h5")
    updates[way] = int(model.optimizer.iterations)
    arrived[way] = np.array_equal(model(x), trained(x))
    print(f"{way}: weights {arrived[way]}, {updates[way]} updates")
    for warning in caught:
        print("  UserWarning:", str(warning.message).partition(" '")[0])

# Sizes
bare = net(seed=0)
bare.set_weights(trained.get_weights())
bare.save_weights(folder / "bare.weights.h5")
bare.save(folder / "bare.keras")
trained.save(folder / "net.keras")
trained.export(folder / "net exported", verbose=False)
everything = tf.train.Checkpoint(model=trained, optimizer=trained.optimizer)
everything.save(folder / "net checkpoint" / "ckpt")

numbers = sum(weight.nbytes for weight in trained.get_weights())
sizes = {"the numbers": numbers}
for path in sorted(folder.iterdir()):
    files = path.rglob("*") if path.is_dir() else [path]
    sizes[path.name] = sum(f.stat().st_size for f in files if f.is_file())
for name, size in sizes.items():
    print(f"{name:16} {size / 1000:5.0f} kB")
