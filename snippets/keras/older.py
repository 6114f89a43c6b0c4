"""Train in the way that each Keras since 3.3 accepts."""

import numpy as np
import tensorflow as tf

samples = np.random.default_rng(0).random((1024, 4), "float32")
x, y = samples[:, :3], samples[:, 3:]
first = tf.keras.layers.Dense(2)
layers = [tf.keras.Input((3,)), first, tf.keras.layers.Dense(1)]
model = tf.keras.Sequential(layers)

# Updates
model.compile(optimizer="sgd", loss="mse", steps_per_execution=32)
model.fit(x, y, batch_size=32, verbose=0)
updates = int(model.optimizer.iterations.numpy())
print("updates:", updates)

# Loss scaling
w = tf.Variable(1.0)
sgd = tf.keras.optimizers.SGD(learning_rate=0.1)
optimizer = tf.keras.mixed_precision.LossScaleOptimizer(sgd)
optimizer.build([w])
optimizer.apply_gradients([(tf.constant(2.0**15), w)])
scaled = int(optimizer.inner_optimizer.iterations.numpy())
print(f"updates with loss scaling: {scaled}, w: {float(w):.1f}")

# Unfreezing
moved = {}
for layer in ("frozen", "unfrozen"):
    first.trainable = layer == "unfrozen"
    before = first.get_weights()[0]
    model.compile(optimizer=tf.keras.optimizers.SGD(0.01), loss="mse")
    model.fit(x, y, verbose=0)
    moved[layer] = bool(np.any(first.get_weights()[0] != before))
    print(f"the {layer} layer moved: {moved[layer]}")

# Truth values
flags, values = tf.constant([True, False]), tf.constant([1.0, 2.0])
masked = (tf.cast(flags, values.dtype) * values).numpy()
print("masked:", masked)
