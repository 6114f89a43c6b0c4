"""Give fit unusual numbers of epochs, and count the epochs that it runs."""

import numpy as np
import tensorflow as tf

data = np.zeros((70, 1))
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")

outcomes = {}
for epochs in (2, 10**30, 0, -1, None, 2.0, float("inf")):
    setting = f"epochs={epochs}"
    # Ends the training after two epochs in which the loss has not fallen
    stop = tf.keras.callbacks.EarlyStopping(monitor="loss", patience=2)
    try:
        options = {"callbacks": [stop], "verbose": 0}
        history = model.fit(data, data, epochs=epochs, **options)
        outcomes[setting] = f"no error, {len(history.epoch)} epochs run"
    except (TypeError, ValueError) as error:
        outcomes[setting] = f"{type(error).__name__}: {error}"
    print(f"{setting}: {outcomes[setting]}")
