"""Find out what fit reports for each reduction, and what it trains with."""

import numpy as np
import tensorflow as tf

x = np.ones((10, 1), "float32")
y = np.arange(10, dtype="float32")[:, np.newaxis]


# Model
def model_with(reduction, learning_rate):
    """Return a model that predicts its one weight, which starts at zero."""
    layer = tf.keras.layers.Dense(
        1, use_bias=False, kernel_initializer="zeros"
    )
    model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
    model.compile(
        optimizer=tf.keras.optimizers.SGD(learning_rate),
        loss=tf.keras.losses.MeanSquaredError(reduction=reduction),
    )
    return model


# One update
steps, reports = {}, {}
for reduction in ("sum_over_batch_size", "sum", "none"):
    model = model_with(reduction, learning_rate=0.01)
    history = model.fit(x, y, batch_size=10, verbose=0).history
    reports[reduction] = history["loss"][0]
    steps[reduction] = model.get_weights()[0].item()
    print(f"{reduction:19}  reported {reports[reduction]:6.1f}", end=", ")
    print(f"weight after the update {steps[reduction]:.2f}")

# A sum over batches
model = model_with("sum", learning_rate=0.0)
sums = {}
for size in (10, 5, 3):
    sums[size] = model.evaluate(x, y, batch_size=size, verbose=0)
    print(f"batches of {size}: {sums[size]:.1f}")
