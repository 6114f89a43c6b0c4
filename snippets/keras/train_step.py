"""Override train_step, and see what fit reports of it."""

import numpy as np
import tensorflow as tf

targets = np.arange(1, 6, dtype="float32")[:, None]  # 1 to 5
data = tf.data.Dataset.from_tensor_slices((targets * 0 + 1, targets))


class Bare(tf.keras.Sequential):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x, y, y_pred)
        weights = self.trainable_variables
        self.optimizer.apply(tape.gradient(loss, weights), weights)
        return self.report(loss, x, y, y_pred)

    def report(self, loss, x, y, y_pred):
        return {"loss": loss}


# Training
def train(kind, **options):
    layer = tf.keras.layers.Dense(
        1, kernel_initializer="zeros", use_bias=False
    )
    model = kind([tf.keras.Input((1,)), layer])
    model.compile(tf.keras.optimizers.SGD(0.1), loss="mse", **options)
    history = model.fit(data.batch(2), shuffle=False, verbose=0).history
    report = {name: round(history[name][0], 4) for name in sorted(history)}
    weight = float(layer.kernel[0, 0])
    print(f"{kind.__name__}: weight {weight:.4f}, fit says {report}")
    return report, weight


of_keras = train(tf.keras.Sequential, metrics=["mae"])
bare = train(Bare)


# Another name
class Renamed(Bare):
    def report(self, loss, x, y, y_pred):
        return {"my_loss": loss}


renamed = train(Renamed)


# The mean of the epoch
class Tracked(Bare):
    def report(self, loss, x, y, y_pred):
        self.metrics[0].update_state(loss, sample_weight=tf.shape(x)[0])
        return self.compute_metrics(x, y, y_pred)


tracked = train(Tracked, metrics=["mae"])

# A bare loss beside a metric
try:
    train(Bare, metrics=["mae"])
except ValueError as error:
    print(f"Bare: {error}")
