"""Follow the loss of training, validation and test samples."""

import numpy as np
import tensorflow as tf

D, spread = 10, 0.3  # features, standard deviation of the noise
rng = np.random.default_rng(7)
teacher1 = rng.standard_normal((D, 4)) / np.sqrt(D)
teacher2 = rng.standard_normal((4, 1)) / 2


def teacher(x):
    return np.maximum(x @ teacher1, 0) @ teacher2


def samples(count):
    x = rng.standard_normal((count, D))
    noise = spread * rng.standard_normal((count, 1))
    return x.astype("float32"), (teacher(x) + noise).astype("float32")


sets = {"training": samples(100), "validation": samples(100)}
sets["test"] = samples(2000)

# Student
tf.keras.utils.set_random_seed(0)
hidden = tf.keras.layers.Dense(200, activation="relu")
layers = [tf.keras.Input((D,)), hidden, tf.keras.layers.Dense(1)]
model = tf.keras.Sequential(layers)
optimizer = tf.keras.optimizers.Adam(learning_rate=0.01)


def loss(name):
    x, y = sets[name]
    return tf.reduce_mean(tf.square(model(x) - y))


@tf.function
def train_step():
    losses = [loss(name) for name in sets]  # before the update
    with tf.GradientTape() as tape:
        training_loss = loss("training")
    weights = model.trainable_variables
    gradients = tape.gradient(training_loss, weights)
    optimizer.apply_gradients(zip(gradients, weights, strict=True))
    return losses


# Training
steps = [train_step() for update in range(201)]
curves = dict(zip(sets, np.transpose(steps).tolist(), strict=True))
for name, losses in curves.items():
    best, (x, y) = int(np.argmin(losses)), sets[name]
    print(f"{name:10}  at the end {losses[-1]:.3f}", end=", ")
    print(f"lowest {losses[best]:.3f} after {best} updates", end=", ")
    print(f"of the teacher {np.mean((teacher(x) - y) ** 2):.3f}")
