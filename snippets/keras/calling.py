"""Get the output of a model by calling it, and by predict."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
x = tf.convert_to_tensor(np.random.default_rng(0).standard_normal((N, D)), tf.float32)

# Biases of one instead of zero, so that they show in the output
tf.keras.utils.set_random_seed(0)
model = tf.keras.Sequential(
    [
        tf.keras.Input((D,)),
        tf.keras.layers.Dense(H, activation="relu", bias_initializer="ones"),
        tf.keras.layers.Dense(D, bias_initializer="ones"),
    ]
)


class BatchSizes(tf.keras.callbacks.Callback):
    """Notes how many samples each batch of predict holds."""

    def on_predict_begin(self, logs=None):
        self.sizes = []

    def on_predict_batch_end(self, batch, logs=None):
        self.sizes.append(len(logs["outputs"]))


# Three ways to the output
w1, b1, w2, b2 = model.weights
batches = BatchSizes()
with tf.GradientTape(persistent=True) as tape:
    called = model(x)
    by_hand = tf.maximum(x @ w1 + b1, 0) @ w2 + b2
    predicted = model.predict(x, verbose=0, callbacks=[batches])
    loss_called, loss_predicted = tf.reduce_mean(called), tf.reduce_mean(predicted)

# Comparison
print(f"model(x): {called.shape}, a TensorFlow tensor: {tf.is_tensor(called)}")
is_numpy = isinstance(predicted, np.ndarray)
print(f"model.predict(x): {predicted.shape}, a NumPy array: {is_numpy}")
print(f"samples in each batch of predict: {batches.sizes}")
for name, output in {"by hand": by_hand, "predict": predicted}.items():
    equal = np.allclose(output, called, rtol=0, atol=1e-5)
    print(f"{name} equals model(x) within 1e-5: {equal}")
print(f"gradient through model(x): {tape.gradient(loss_called, w1) is not None}")
print(f"gradient through predict: {tape.gradient(loss_predicted, w1) is not None}")
