"""Load with Keras 3 what `tf.keras` has saved."""

import keras  # Keras 3, also where tf.keras is Keras 2
import tensorflow as tf

x = tf.ones([2, 3])
net = tf.keras.Sequential([tf.keras.Input([3]), tf.keras.layers.Dense(1)])
shaped = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=[3])])
shaped.set_weights(net.get_weights())
net.compile(optimizer="sgd", loss="mse")
net.save("net.keras")
net.save("net.h5")
net.save_weights("net.weights.h5")
shaped.save("shaped.keras")
tf.saved_model.save(net, "folder")


def load_weights():
    """Load the weights alone into the same layers of Keras 3."""
    fresh = keras.Sequential([keras.Input([3]), keras.layers.Dense(1)])
    fresh.load_weights("net.weights.h5")
    return fresh


load = keras.models.load_model
tries = {
    "net.keras": lambda: load("net.keras"),
    "shaped.keras": lambda: load("shaped.keras"),
    "net.h5": lambda: load("net.h5"),
    "net.h5, not compiled": lambda: load("net.h5", compile=False),
    "net.weights.h5": load_weights,
    "folder": lambda: keras.layers.TFSMLayer("folder", "serving_default"),
}
for file, attempt in tries.items():
    try:
        (outputs,) = tf.nest.flatten(attempt()(x))
        same = bool(tf.reduce_all(outputs == net(x)))
        print(f"{file:21}", "same outputs" if same else "other outputs")
    except (TypeError, ValueError) as error:
        print(f"{file:21}", type(error).__name__)
