"""Take the loss that fit reports under L2 apart."""

import numpy as np
import tensorflow as tf

D, N, factor = 20, 30, 0.1  # features, samples of each part, strength
rng = np.random.default_rng(0)
x = rng.standard_normal((2 * N, D))
teacher = rng.standard_normal((D, 1)) / np.sqrt(D)
y = x @ teacher + 0.5 * rng.standard_normal((2 * N, 1))
training = tf.data.Dataset.from_tensors((x[:N], y[:N]))
validation = tf.data.Dataset.from_tensors((x[N:], y[N:]))

# Model
layer = tf.keras.layers.Dense(
    1,
    kernel_initializer="zeros",
    kernel_regularizer=tf.keras.regularizers.L2(factor),
)
model = tf.keras.Sequential([tf.keras.Input((D,)), layer])
sgd = tf.keras.optimizers.SGD(learning_rate=0.1)
model.compile(optimizer=sgd, loss="mse", metrics=["mse"])
options = {"validation_data": validation, "shuffle": False, "verbose": 0}
history = model.fit(training, epochs=40, **options).history

# Reported
reported = {name: values[-1] for name, values in history.items()}
for name in ("loss", "mse", "val_loss", "val_mse"):
    print(f"{name:8}  {reported[name]:.4f}")
squares = float(tf.reduce_sum(layer.kernel**2))
(penalty,) = map(float, model.losses)
print(f"model.losses         {penalty:.4f}")
print(f"factor * sum of w^2  {factor * squares:.4f}")
