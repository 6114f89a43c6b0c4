"""The batches of 70 samples against counting, and against what a callback sees."""

import tensorflow as tf


class Recorder(tf.keras.callbacks.Callback):
    """Notes how many outputs each batch of predict has."""

    def on_predict_begin(self, logs=None):
        self.sizes = []

    def on_predict_batch_end(self, batch, logs=None):
        self.sizes.append(len(logs["outputs"]))


def test_batches(snippet):
    assert list(snippet.batches.values()) == [[70], [32, 32, 6], [70]]


def test_a_callback_sees_the_same(snippet):
    recorder = Recorder()
    snippet.model.predict(snippet.x, verbose=0, callbacks=[recorder])
    assert recorder.sizes == snippet.batches["model.predict(x)"]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "model(x)          batches of [70] samples",
        "model.predict(x)  batches of [32, 32, 6] samples",
        "batch_size=70     batches of [70] samples",
    ]
