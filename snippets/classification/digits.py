"""Classify small pictures of digits with a linear model and with a net."""

import numpy as np
import tensorflow as tf

GLYPHS = bytes.fromhex("""0e11131519110e 040c040404040e 0e11010204081f
    1f02040201110e 02060a121f0202 1f101e0101110e 0608101e11110e
    1f010204080808 0e11110e11110e 0e11110f01020c""")  # a byte for each row
bits = np.unpackbits(np.frombuffer(GLYPHS, np.uint8)).reshape(10, 7, 8)
glyphs = bits[..., 3:]  # of five pixels
rng = np.random.default_rng(0)


def draw(n: int, places: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Draw n pictures of 8 by 8 pixels with noise, and their digits."""
    digits = rng.integers(0, 10, n)
    pictures = rng.normal(0, 0.3, (n, 8, 8))
    for picture, digit in zip(pictures, digits, strict=True):
        top, left = rng.integers(0, places)
        picture[top : top + 7, left : left + 5] += glyphs[digit]
    return pictures.reshape(n, 64).astype("float32"), digits


# Training
@tf.function
def train(model, optimizer, x, y):
    loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(
        from_logits=True
    )
    for _ in tf.range(100):
        with tf.GradientTape() as tape:
            loss = loss_fn(y, model(x, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients)


# Four runs
Dense = tf.keras.layers.Dense
samples, right, found = {}, {}, {}
for place, places in {"one place": (1, 1), "any place": (2, 4)}.items():
    groups = {"training": draw(2000, places), "held out": draw(500, places)}
    samples[place] = groups
    for name in ("linear model", "net"):
        tf.keras.utils.set_random_seed(0)
        hidden = [Dense(64, activation="relu")] if name == "net" else []
        layers = [tf.keras.Input((64,)), *hidden, Dense(10)]
        model = tf.keras.Sequential(layers)
        optimizer = tf.keras.optimizers.Adam(learning_rate=0.02)
        optimizer.build(model.trainable_variables)
        train(model, optimizer, *groups["training"])
        for group, (x, y) in groups.items():
            key = place, name, group
            found[key] = np.argmax(model(x), axis=1)
            right[key] = float(np.mean(found[key] == y))
            print(f"{place}, {name:12} {group} {right[key]:6.1%} right")
