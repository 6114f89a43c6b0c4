"""List what three optimizers keep, and count it."""

import numpy as np
import tensorflow as tf

kernel = tf.Variable(tf.zeros((1000, 100)), name="kernel")
bias = tf.Variable(tf.zeros(100), name="bias")
optimizers = {
    "SGD": tf.keras.optimizers.SGD(0.1),
    "momentum": tf.keras.optimizers.SGD(0.1, momentum=0.9),
    "Adam": tf.keras.optimizers.Adam(0.1),
}
kept = {}
for name, optimizer in optimizers.items():
    optimizer.build([kernel, bias])
    print(f"{name}:")
    for variable in optimizer.variables:
        print(f"    {variable.name} {tuple(variable.shape)}")
    sizes = [int(np.prod(v.shape)) for v in optimizer.variables]
    kept[name] = sum(sizes) - 2  # without iteration and learning rate
    print("    numbers:", kept[name])
