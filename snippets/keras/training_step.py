"""Write one training step four ways, and compare losses and times."""

import timeit

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = rng.standard_normal((640, 100)).astype("float32")
y = rng.standard_normal((640, 10)).astype("float32")
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(32)


def make(kind):
    tf.keras.utils.set_random_seed(0)  # each model starts alike
    hidden = tf.keras.layers.Dense(100, activation="relu")
    layers = [tf.keras.Input((100,)), hidden, tf.keras.layers.Dense(10)]
    model = kind(layers)
    model.compile(tf.keras.optimizers.SGD(learning_rate=0.5), loss="mse")
    return model


# A loop of our own
def make_loop(**options):
    model = make(tf.keras.Sequential)
    loss_fn = tf.keras.losses.MeanSquaredError()
    mean_loss = tf.keras.metrics.Mean()

    @tf.function(**options)
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = loss_fn(y, model(x, training=True))
        weights = model.trainable_variables
        model.optimizer.apply(tape.gradient(loss, weights), weights)
        mean_loss.update_state(loss, sample_weight=tf.shape(x)[0])

    def epoch():
        mean_loss.reset_state()
        for x_batch, y_batch in data:
            step(x_batch, y_batch)
        return float(mean_loss.result())

    return epoch


# A step for fit
class OwnStep(tf.keras.Sequential):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x, y, y_pred)
        weights = self.trainable_variables
        self.optimizer.apply(tape.gradient(loss, weights), weights)
        self.metrics[0].update_state(loss, sample_weight=tf.shape(x)[0])
        return self.compute_metrics(x, y, y_pred)


# Fit
def make_fit(kind):
    model = make(kind)

    def epoch():
        result = model.fit(data, epochs=1, shuffle=False, verbose=0)
        return result.history["loss"][0]

    return epoch


# Four ways in turn
def milliseconds(function, results):
    run = timeit.timeit(lambda: results.append(function()), number=1)
    return 1000 * run / len(data)  # for each step


ways = {
    "loop": make_loop(),
    "fit": make_fit(tf.keras.Sequential),
    "train_step": make_fit(OwnStep),
    "XLA": make_loop(jit_compile=True),
}
losses = {way: [] for way in ways}
times = {way: [] for way in ways}
for _ in range(12):
    for way, epoch in ways.items():  # in turn: a busy moment hits all
        times[way].append(milliseconds(epoch, losses[way]))
for way, (first, *later) in times.items():
    low, median, high = np.percentile(later, (25, 50, 75))
    print(
        f"{way:10} loss {losses[way][0]:.4f} to {losses[way][-1]:.4f},",
        end="",
    )
    print(f" {median:.2f} ms a step (middle half {low:.2f} to {high:.2f})")
