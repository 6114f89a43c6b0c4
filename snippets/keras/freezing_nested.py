"""Freeze a model inside a model, and thaw one of its layers."""

import tensorflow as tf

first = tf.keras.layers.Dense(8, name="first")
second = tf.keras.layers.Dense(8, name="second")
base = tf.keras.Sequential([tf.keras.Input((4,)), first, second])
head = tf.keras.layers.Dense(1, name="head")
model = tf.keras.Sequential([tf.keras.Input((4,)), base, head])
trained = {}


def show(moment: str) -> None:
    """Print which layers the model would train."""
    names = {w.path.split("/")[-2] for w in model.trainable_variables}
    trained[moment] = sorted(names)
    print(f"{moment:30} trains {', '.join(trained[moment])}")


show("at first")
base.trainable = False
show("base.trainable = False")
second.trainable = True
show("second.trainable = True")
base.trainable = True
show("base.trainable = True")
