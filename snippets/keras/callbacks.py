"""Print when fit calls the methods of a callback."""

import tensorflow as tf

x, y = tf.ones((2, 1)), tf.constant([[1.0], [3.0]])
layer = tf.keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")
model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
model.compile(optimizer=tf.keras.optimizers.SGD(0.0), loss="mse")
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(1)


# Callback
class Order(tf.keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print("train begins")

    def on_epoch_begin(self, epoch, logs=None):
        print(f"  epoch {epoch} begins")

    def on_train_batch_end(self, batch, logs=None):
        print(f"    batch {batch} ends, {logs}")

    def on_test_begin(self, logs=None):
        print("    validation begins")

    def on_test_end(self, logs=None):
        print(f"    validation ends, {logs}")

    def on_epoch_end(self, epoch, logs=None):
        print(f"  epoch {epoch} ends, {dict(sorted(logs.items()))}")

    def on_train_end(self, logs=None):
        print("train ends")


# Order of the calls
options = {"validation_data": data, "shuffle": False, "verbose": 0}
result = model.fit(data, epochs=2, callbacks=[Order()], **options)
print("history:", dict(sorted(result.history.items())))
