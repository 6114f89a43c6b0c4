"""Get the output of a model by calling it, by predict, and by hand."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x = rng.standard_normal((N, D)).astype("float32")

# Model
tf.keras.utils.set_random_seed(0)
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        # Biases of zero, which are the default, would not show
        tf.keras.layers.Dense(
            H, activation="relu", bias_initializer="ones"
        ),
        tf.keras.layers.Dense(D, bias_initializer="ones"),
    ]
)

# Three ways to the output
called = model(x)
predicted = model.predict(x, verbose=0)
w1, b1, w2, b2 = model.weights
by_hand = tf.maximum(x @ w1 + b1, 0) @ w2 + b2
outputs = {
    "model(x)": called,
    "model.predict(x)": predicted,
    "by hand": by_hand,
}
for name, output in outputs.items():
    kind = "tensor" if tf.is_tensor(output) else "NumPy array"
    first = ", ".join(f"{entry:.4f}" for entry in np.array(output)[0, :3])
    print(f"{name:16}  {kind:11}  {output.shape}  {first}, ...")
distances = [np.abs(np.array(o) - called).max() for o in outputs.values()]
print(f"largest difference from model(x): {max(distances):.1g}")
