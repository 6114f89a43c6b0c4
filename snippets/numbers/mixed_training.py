"""Train one layer with small gradients under four settings of precision."""

import numpy as np
import tensorflow as tf

SAMPLES, FEATURES, PIXELS, UPDATES = 32, 8, 64 * 64 * 3, 60
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((SAMPLES, FEATURES)), tf.float32)
truth = rng.standard_normal((FEATURES, PIXELS)) / np.sqrt(FEATURES)
y = x @ tf.constant(truth, tf.float32)


# Training
def train(policy, scaled):
    """Return the losses, and the share of the last gradient that is 0."""
    layer = tf.keras.layers.Dense(PIXELS, dtype=policy)
    optimizer = tf.keras.optimizers.SGD(learning_rate=0.25 * PIXELS)
    if scaled:
        optimizer = tf.keras.mixed_precision.LossScaleOptimizer(optimizer)
    layer.build(x.shape)
    optimizer.build(layer.trainable_variables)

    @tf.function
    def update():
        with tf.GradientTape() as tape:
            prediction = tf.cast(layer(x), tf.float32)
            loss = tf.reduce_mean(tf.square(prediction - y))
            scaled_loss = optimizer.scale_loss(loss)
        gradients = tape.gradient(scaled_loss, layer.trainable_variables)
        optimizer.apply(gradients)
        return loss, tf.math.zero_fraction(gradients[0])

    steps = [update() for _ in range(UPDATES + 1)]
    return [float(loss) for loss, _ in steps], float(steps[-1][1])


# Four settings
settings = {
    "float32": ("float32", False),
    "bfloat16": ("mixed_bfloat16", False),
    "float16": ("mixed_float16", False),
    "float16, scaled": ("mixed_float16", True),
}
losses, zeros = {}, {}
for name, setting in settings.items():
    tf.keras.utils.set_random_seed(0)
    losses[name], zeros[name] = train(*setting)
    print(f"{name:16} loss {losses[name][-1]:.1e}, {zeros[name]:.0%} zeros")
