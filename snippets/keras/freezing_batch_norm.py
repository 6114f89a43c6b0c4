"""See what a frozen BatchNormalization does, even in training."""

import tensorflow as tf

x = tf.constant([[1.0, 10.0], [3.0, 30.0]])
options = {"momentum": 0.5, "epsilon": 1e-6}
outputs = {}


# Free and frozen
def show(name: str, layer, training: bool) -> None:
    """Print the output of a layer and the averages that it keeps."""
    print(f"{name}, training={training}")
    outputs[name, training] = layer(x, training=training).numpy()
    mean, variance = layer.moving_mean, layer.moving_variance
    print("  output", *outputs[name, training].round(3))
    print(
        f"  moving mean {mean.numpy()}, moving variance {variance.numpy()}"
    )


free = tf.keras.layers.BatchNormalization(**options)
show("free", free, training=True)
show("free", free, training=False)
frozen = tf.keras.layers.BatchNormalization(**options)
frozen.trainable = False
show("frozen", frozen, training=True)

# Another layer that training changes
tf.keras.utils.set_random_seed(0)
dropout = tf.keras.layers.Dropout(0.5)
dropout.trainable = False
dropped = dropout(tf.ones((1, 8)), training=True).numpy()[0]
print("frozen dropout, training=True:", dropped)
