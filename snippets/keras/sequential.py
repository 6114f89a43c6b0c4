"""Define the two-layer net as a sequence of layers."""

import numpy as np
import tensorflow as tf

D, H = 1000, 100  # features in and out, hidden units
tf.keras.utils.set_random_seed(0)

# Model
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu"),
        tf.keras.layers.Dense(D),
    ]
)

# Layers
for layer in model.layers:
    kernel, bias = layer.get_weights()
    print(f"{type(layer).__name__} layer, activation {layer.activation.__name__}")
    print(f"  parameters: {layer.count_params()}")
    print(f"  kernel {kernel.shape}, from {kernel.min():.4f} to {kernel.max():.4f}")
    print(f"  bias {bias.shape}, {np.count_nonzero(bias)} of them not zero")
print(f"parameters in all: {model.count_params()}")

# Without Input
unbuilt = tf.keras.Sequential([tf.keras.layers.Dense(H), tf.keras.layers.Dense(D)])
print(f"weights with Input: {len(model.weights)}, without: {len(unbuilt.weights)}")
