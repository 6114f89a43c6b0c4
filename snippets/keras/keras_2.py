"""Try what Keras 3 has changed since Keras 2."""

import tensorflow as tf

net = tf.keras.Sequential([tf.keras.layers.Dense(1)])
net(tf.ones([2, 3]))
kernel, bias = net.weights
adam = tf.keras.optimizers.Adam(0.1)
x = tf.keras.Input([3])


def update():
    """Apply a gradient by the method that Keras 3 has."""
    adam.apply([tf.ones([1])], [bias])
    return "updated"


def save():
    """Save a folder, as a SavedModel."""
    net.save("folder")
    return "saved"


tries = {
    "kernel.name": lambda: kernel.name,
    "adam.apply": update,
    "adam.lr": lambda: f"{float(adam.lr):.1f}",
    "learning_rate=1": lambda: type(tf.keras.optimizers.SGD(1)).__name__,
    "tf.exp(Input)": lambda: tuple(tf.exp(x).shape),
    "tf.keras.ops": lambda: tuple(tf.keras.ops.exp(x).shape),
    'save("folder")': save,
}
for code, attempt in tries.items():
    try:
        print(f"{code:16}", attempt())
    except (AttributeError, TypeError, ValueError) as error:
        print(f"{code:16}", type(error).__name__)
