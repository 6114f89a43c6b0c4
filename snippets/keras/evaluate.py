"""Evaluate a model, with each batch size, and predict."""

import numpy as np
import tensorflow as tf

x = np.arange(10, dtype="float32")[:, np.newaxis]
y = np.zeros((10, 1), dtype="float32")
layer = tf.keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")
model = tf.keras.Sequential([tf.keras.Input((1,)), layer])

# Evaluate
model.compile(
    loss="mean_squared_error",
    metrics=["mean_absolute_error", "root_mean_squared_error"],
)
values = model.evaluate(x, y, verbose=0)
named = model.evaluate(x, y, verbose=0, return_dict=True)
print("a list:", *(f"{value:.3f}" for value in values))
for name in sorted(named):
    print(f"{name:23}  {named[name]:.3f}")
print("metrics_names:", model.metrics_names)

# Batch sizes
by_size = {}
for size in (10, 4, 1):
    by_size[size] = model.evaluate(
        x, y, batch_size=size, verbose=0, return_dict=True
    )
    loss, rmse = (
        by_size[size]["loss"],
        by_size[size]["root_mean_squared_error"],
    )
    print(f"batch size {size:2}  loss {loss:.3f}, root {rmse:.3f}")
batches = [x[start : start + 4] for start in range(0, 10, 4)]
batch_losses = [float(np.mean(batch**2)) for batch in batches]
print("batches of 4:", *(f"{loss:.3f}" for loss in batch_losses))
print(f"their plain mean: {np.mean(batch_losses):.3f}")

# Predict
predicted = model.predict(x, verbose=0)
print(f"predict returns {type(predicted).__name__} {predicted.shape}")
by_hand = float(np.mean((predicted - y) ** 2))
print(f"loss from the predictions: {by_hand:.3f}")
