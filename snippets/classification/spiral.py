"""Separate the arms of a spiral without and with a hidden layer."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)


def spiral(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw n points of each of three arms, with the numbers of the arms."""
    arm = np.repeat([0, 1, 2], n)
    radius = rng.uniform(0.1, 1, 3 * n)
    turn = 4.5 * radius + 2 * np.pi / 3 * arm + rng.normal(0, 0.15, 3 * n)
    points = radius * np.stack([np.cos(turn), np.sin(turn)])
    return points.T.astype("float32"), arm


samples = {"training": spiral(100), "held out": spiral(50)}


# Training
@tf.function
def train(model, optimizer, x, y):
    loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(
        from_logits=True
    )
    for _ in tf.range(200):
        with tf.GradientTape() as tape:
            loss = loss_fn(y, model(x, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients)


# Three models
tf.keras.utils.set_random_seed(0)
Dense = tf.keras.layers.Dense
hidden = {
    "linear model": [],
    "hidden layer without ReLU": [Dense(64)],
    "hidden layer with ReLU": [Dense(64, activation="relu")],
}
models, right = {}, {}
for name, layers in hidden.items():
    model = tf.keras.Sequential([tf.keras.Input((2,)), *layers, Dense(3)])
    optimizer = tf.keras.optimizers.Adam(learning_rate=0.03)
    optimizer.build(model.trainable_variables)
    train(model, optimizer, *samples["training"])
    models[name] = model
    for group, (points, arms) in samples.items():
        found = np.argmax(model(points), axis=1)
        right[name, group] = float(np.mean(found == arms))
        print(f"{name:25} {group} {right[name, group]:6.1%} right")
