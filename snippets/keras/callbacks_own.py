"""End a training with a callback of one's own."""

import tensorflow as tf

layer = tf.keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")
model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
data = tf.data.Dataset.from_tensors((tf.ones((8, 1)), tf.ones((8, 1))))


# Callback
class StopBelow(tf.keras.callbacks.Callback):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def on_epoch_end(self, epoch, logs=None):
        weight = float(self.model.layers[0].kernel[0, 0])
        print(
            f"epoch {epoch}: loss {logs['loss']:.3f}, weight {weight:.3f}"
        )
        if logs["loss"] < self.limit:
            self.model.stop_training = True


# Training
stop = StopBelow(limit=0.1)
history = model.fit(
    data, epochs=100, callbacks=[stop], shuffle=False, verbose=0
)
