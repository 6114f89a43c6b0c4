"""Time one sample through model(x) and through model.predict(x)."""

import statistics
import time

import tensorflow as tf

model = tf.keras.Sequential(
    [
        tf.keras.Input((1000,)),
        tf.keras.layers.Dense(100, activation="relu"),
        tf.keras.layers.Dense(1000),
    ]
)
x = tf.zeros((1, 1000))
ways = {
    "model(x)": lambda: model(x).numpy(),  # .numpy() waits for the result
    "model.predict(x)": lambda: model.predict(x, verbose=0),
}

# Timing
# Each way in turn, so that a busy machine slows both alike
times = {name: [] for name in ways}
for _ in range(11):
    for name, compute in ways.items():
        start = time.perf_counter()
        compute()
        times[name].append(1000 * (time.perf_counter() - start))

for name, (first, *later) in times.items():
    print(
        f"{name:16}  first call {first:.1f} ms, {len(later)} later calls: "
        f"median {statistics.median(later):.1f} ms, "
        f"from {min(later):.1f} ms to {max(later):.1f} ms"
    )
