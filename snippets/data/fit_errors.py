"""Give fit data sets that it refuses, and print the reason."""

import re

import numpy as np
import tensorflow as tf

x, y = np.ones((10, 2), "float32"), np.ones((10, 1), "float32")
samples = tf.data.Dataset.from_tensor_slices((x, y))
data = samples.batch(4)
types = tf.float32, tf.float32
generated = tf.data.Dataset.from_generator(
    lambda: iter([(x[0], y[0])]), output_types=types
)

# Mistakes
mistakes = {
    "not in batches": {"x": samples},
    "no targets": {"x": tf.data.Dataset.from_tensors(x)},
    "targets beside": {"x": data, "y": y},
    "validation_split": {"x": data, "validation_split": 0.2},
    "no shapes": {"x": generated.batch(4)},
}
reasons = {}
for mistake, options in mistakes.items():
    layers = [tf.keras.Input((2,)), tf.keras.layers.Dense(1)]
    model = tf.keras.Sequential(layers)
    model.compile(optimizer="sgd", loss="mse")
    try:
        model.fit(**options, shuffle=False, verbose=0)
    except ValueError as error:
        text = re.split(r"\x1b\[[01]m|Found", f"\x1b[1m{error}")
        reasons[mistake] = text[-2] if len(text) > 2 else text[1]
        print(f"{mistake}: {reasons[mistake]}")

# Cure
held_out, training = samples.take(2).batch(4), samples.skip(2).batch(4)
options = {"validation_data": held_out, "shuffle": False, "verbose": 0}
result = model.fit(training, **options)
print("recorded:", *result.history)
