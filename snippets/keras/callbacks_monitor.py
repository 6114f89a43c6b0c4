"""See what EarlyStopping does when the value that it watches is missing."""

import warnings

import tensorflow as tf

layer = tf.keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")
model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
# A learning rate of zero: nothing gets better after the first epoch
model.compile(optimizer=tf.keras.optimizers.SGD(0.0), loss="mse")
data = tf.data.Dataset.from_tensors((tf.ones((4, 1)), tf.ones((4, 1))))

# Three names
epochs, messages = {}, {}
for monitor in ("loss", "val_loss", "val_los"):
    stop = tf.keras.callbacks.EarlyStopping(monitor=monitor, patience=2)
    options = {"callbacks": [stop], "shuffle": False, "verbose": 0}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            history = model.fit(data, epochs=8, **options).history
            epochs[monitor] = len(history["loss"])
            print(f"{monitor}: {epochs[monitor]} of 8 epochs")
        except ValueError as error:
            messages[monitor] = f"ValueError: {error}"
    for warning in caught[:1]:
        messages[monitor] = f"UserWarning: {warning.message}"
    if monitor in messages:
        print(f"{monitor}: {messages[monitor]}")
