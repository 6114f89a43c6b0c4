"""Give EarlyStopping a value to watch that fit does not have."""

import warnings

import tensorflow as tf

x, y = tf.ones((4, 1)), tf.ones((4, 1))
data = tf.data.Dataset.from_tensors((x, y))
model = tf.keras.Sequential(
    [tf.keras.Input((1,)), tf.keras.layers.Dense(1)]
)
model.compile(optimizer="sgd", loss="mse")

# Without validation data
stop = tf.keras.callbacks.EarlyStopping(patience=1)  # watches val_loss
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    history = model.fit(
        data, epochs=3, shuffle=False, verbose=0, callbacks=[stop]
    )
messages = sorted({str(warning.message) for warning in caught})
print(*messages, sep="\n")
print(f"{len(history.epoch)} epochs")

# A misspelt name
stop = tf.keras.callbacks.EarlyStopping(monitor="val_los", patience=1)
try:
    model.fit(data, shuffle=False, verbose=0, callbacks=[stop])
except ValueError as error:
    print(error)
