"""Give Keras unusual batch sizes and numbers of epochs, and print what it does."""

import numpy as np
import tensorflow as tf

seen = []  # the size of every batch that is trained on, if the loss runs eagerly


def recorded_loss(y, y_pred) -> tf.Tensor:
    seen.append(len(y))
    return tf.reduce_mean(tf.square(y_pred - y))


class StopAfterThree(tf.keras.callbacks.Callback):
    """End the training after three epochs, however many were asked for."""

    def on_epoch_end(self, epoch, logs=None):
        self.model.stop_training = epoch == 2


model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
model.compile(loss=recorded_loss, optimizer=tf.optimizers.SGD(), run_eagerly=True)
data = np.zeros((70, 1))


def outcome(**options) -> str:
    """Return the sizes of the batches that 70 samples were cut into, or the error."""
    seen.clear()
    try:
        model.fit(data, data, **options, verbose=0, callbacks=[StopAfterThree()])
    except (TypeError, ValueError) as error:
        # What follows "of op" is about TensorFlow's inside
        return f"{type(error).__name__}: {str(error).partition(' of op')[0]}"
    if not seen:
        return "no error, no batch, no training"
    return f"batches of {', '.join(map(str, seen))}"


batch_outcomes, epoch_outcomes = {}, {}
for size in (35, 70, 71, 10**9, None, 0, -1, 35.0, float("inf")):
    batch_outcomes[f"batch_size={size}"] = outcome(batch_size=size, epochs=1)
for epochs in (2, 10**30, 0, -1, None, 2.0, float("inf")):
    epoch_outcomes[f"epochs={epochs}"] = outcome(batch_size=70, epochs=epochs)

for setting, result in (batch_outcomes | epoch_outcomes).items():
    print(f"{setting}: {result}")
