"""Train one net with dropout, without it, and with training forgotten."""

import numpy as np
import tensorflow as tf

D, H = 10, 200  # features, hidden units
rng = np.random.default_rng(7)
teacher1 = rng.standard_normal((D, 4)) / np.sqrt(D)
teacher2 = rng.standard_normal((4, 1)) / 2


def samples(count):
    x = rng.standard_normal((count, D))
    noise = 0.3 * rng.standard_normal((count, 1))
    y = np.maximum(x @ teacher1, 0) @ teacher2 + noise
    return tf.constant(x, tf.float32), tf.constant(y, tf.float32)


(x, y), (x_test, y_test) = samples(100), samples(2000)
starts = rng.normal(0, 0.1, (D, H)), rng.normal(0, 0.1, (H, 1))


# One training
def train(rate, training):
    tf.keras.utils.set_random_seed(0)
    hidden = tf.keras.layers.Dense(H, activation="relu", use_bias=False)
    dropout = tf.keras.layers.Dropout(rate)
    last = tf.keras.layers.Dense(1, use_bias=False)
    layers = [tf.keras.Input((D,)), hidden, dropout, last]
    model = tf.keras.Sequential(layers)
    model.set_weights(starts)
    optimizer = tf.keras.optimizers.SGD(learning_rate=0.2)
    weights = model.trainable_variables

    @tf.function
    def train_step():
        with tf.GradientTape() as tape:
            prediction = model(x, training=training)
            loss = tf.reduce_mean(tf.square(prediction - y))
        gradients = tape.gradient(loss, weights)
        optimizer.apply_gradients(zip(gradients, weights, strict=True))
        return loss

    losses = [float(train_step()) for update in range(300)]
    ends = [model(x) - y, model(x_test) - y_test]
    return losses, *(float(tf.reduce_mean(error**2)) for error in ends)


# Trainings
ways = {
    "rate 0.0, training=True": (0.0, True),
    "rate 0.5, training forgotten": (0.5, None),
    "rate 0.5, training=True": (0.5, True),
}
results = {way: train(*setting) for way, setting in ways.items()}
for way, (losses, training_loss, test_loss) in results.items():
    print(f"{way:28}  last loss {losses[-1]:.3f}", end=", ")
    print(f"model(x) {training_loss:.3f}, test {test_loss:.3f}")
