"""Compare weight decay with a penalty on the weights, for SGD and for Adam."""

import numpy as np
import tensorflow as tf

optimizers = tf.keras.optimizers
slopes = np.array([10.0, 1.0, 0.1])  # of the loss, along three weights
decay, rate, updates = 1.0, 0.01, 40


# Training
def train(optimizer, penalty=0.0) -> np.ndarray:
    """Return the weights after updates whose slopes cancel in pairs."""
    w = tf.Variable(np.ones(3))
    for update in range(updates):
        sign = (-1.0) ** update
        optimizer.apply([sign * slopes + penalty * w], [w])
    return w.numpy()


# Four ways
ends = {
    "SGD, weight_decay": train(optimizers.SGD(rate, weight_decay=decay)),
    "SGD, penalty": train(optimizers.SGD(rate), penalty=decay),
    "AdamW, weight_decay": train(
        optimizers.AdamW(rate, weight_decay=decay)
    ),
    "Adam, penalty": train(optimizers.Adam(rate), penalty=decay),
}
for way, w in ends.items():
    print(f"{way:19}", w.round(3))
print("decay alone:", round((1 - decay * rate) ** updates, 3))

# What Keras' penalty is
print(
    "L2(0.5):",
    float(tf.keras.regularizers.L2(0.5)(tf.constant([1.0, 2.0]))),
)

# No decay for biases
kernel = tf.Variable(1.0, name="kernel")
bias = tf.Variable(1.0, name="bias")
adamw = optimizers.AdamW(rate, weight_decay=decay)
adamw.exclude_from_weight_decay(var_names=["bias"])
adamw.apply([tf.constant(0.0), tf.constant(0.0)], [kernel, bias])
print(f"kernel {kernel.numpy():.3f}, bias {bias.numpy():.3f}")
