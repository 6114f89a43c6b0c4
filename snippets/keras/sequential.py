"""Define the two-layer net as a sequence of layers."""

import tensorflow as tf

D, H = 1000, 100  # features in and out, hidden units
tf.keras.utils.set_random_seed(0)

# Model
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu", name="hidden"),
        tf.keras.layers.Dense(D, name="output"),
    ]
)

# Layers
for layer in model.layers:
    print(f"layer {layer.name}, activation {layer.activation.__name__}")
    for weight in layer.weights:
        values = weight.numpy()
        low, high = values.min(), values.max()
        print(f"  {weight.name:6}  {values.shape}, {low:.4f} to {high:.4f}")
    print(f"  {layer.count_params():,} parameters")
print(f"the whole model: {model.count_params():,} parameters")
