"""Stop a training early, and find out whose weights the model keeps."""

import numpy as np
import tensorflow as tf

D = 10  # features
rng = np.random.default_rng(7)
teacher1 = rng.standard_normal((D, 4)) / np.sqrt(D)
teacher2 = rng.standard_normal((4, 1)) / 2


def samples(count, batch_size):
    x = rng.standard_normal((count, D))
    noise = 0.3 * rng.standard_normal((count, 1))
    y = np.maximum(x @ teacher1, 0) @ teacher2 + noise
    pairs = tf.data.Dataset.from_tensor_slices((x, y))
    return pairs.batch(batch_size).cache()


training, validation = samples(100, 25), samples(100, 100)
test = samples(2000, 2000)

# Model
tf.keras.utils.set_random_seed(0)
hidden = tf.keras.layers.Dense(200, activation="relu")
layers = [tf.keras.Input((D,)), hidden, tf.keras.layers.Dense(1)]
model = tf.keras.Sequential(layers)
model.compile(tf.keras.optimizers.SGD(learning_rate=0.2), "mse")
options = {"validation_data": validation, "shuffle": False, "verbose": 0}
start = model.get_weights()

# Trainings
stop = tf.keras.callbacks.EarlyStopping
stops = {
    "no stop": None,
    "stop": stop(patience=10),
    "stop, restore": stop(patience=10, restore_best_weights=True),
    "end, restore": stop(patience=10, restore_best_weights=True),
}
epochs = dict.fromkeys(stops, 40) | {"end, restore": 15}
curves, kept, test_losses = {}, {}, {}
for way, callback in stops.items():
    model.set_weights(start)  # plain SGD remembers nothing else
    options["callbacks"] = [callback] if callback else []
    result = model.fit(training, epochs=epochs[way], **options)
    curves[way] = result.history["val_loss"]
    kept[way] = model.evaluate(validation, verbose=0)
    test_losses[way] = model.evaluate(test, verbose=0)
    print(f"{way:13}  {len(curves[way])} epochs", end=", ")
    print(f"lowest validation loss {min(curves[way]):.3f}", end=", ")
    print(f"kept {kept[way]:.3f}, test {test_losses[way]:.3f}")
