"""Train a classifier with compile and fit, and evaluate it."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
# Points of a square, labelled 1 inside a circle and 0 outside
x = np.random.default_rng(0).uniform(-1, 1, (1200, 2)).astype("float32")
y = (np.hypot(x[:, 0], x[:, 1]) < 0.8).astype("int32")
x_train, y_train = x[:1000], y[:1000]
x_test, y_test = x[1000:], y[1000:]
print(f"{len(y_train)} points for training and validation", end=", ")
print(f"{y_train.sum()} of them inside")

# Model
model = tf.keras.Sequential(
    [
        tf.keras.Input((2,)),
        tf.keras.layers.Dense(32, activation="relu"),
        tf.keras.layers.Dense(2),
    ]
)
print(f"{model.count_params()} parameters to train")

# Training
model.compile(
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.03),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
result = model.fit(
    x_train, y_train, epochs=8, validation_split=0.2, verbose=0
)
for name, (first, *_, last) in sorted(result.history.items()):
    print(f"{name:12}  epoch 1: {first:.3f}, epoch 8: {last:.3f}")

# Test
test = model.evaluate(x_test, y_test, verbose=0, return_dict=True)
for name, value in sorted(test.items()):
    print(f"test {name:8} {value:.3f}")
