"""Adapt a Normalization layer to the right samples, and forget to."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = 50 + 10 * rng.standard_normal((40, 1))
x_train, x_validation = x[:30], x[30:]

layers = {
    "adapt(x_train)": tf.keras.layers.Normalization(),
    "adapt(x)": tf.keras.layers.Normalization(),
    "no adapt": tf.keras.layers.Normalization(),
}
layers["adapt(x_train)"].adapt(x_train)
layers["adapt(x)"].adapt(x)
outputs = {way: layer(x_validation) for way, layer in layers.items()}
for way, output in outputs.items():
    print(f"{way:14}  {x_validation[0, 0]:.2f} becomes {output[0, 0]:.3f}")
