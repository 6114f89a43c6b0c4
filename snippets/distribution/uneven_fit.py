"""Let fit share uneven batches, and compare with one device."""

import numpy as np
import tensorflow as tf

cpu = tf.config.list_physical_devices("CPU")[0]
half = tf.config.LogicalDeviceConfiguration()
tf.config.set_logical_device_configuration(cpu, [half, half])
devices = [device.name for device in tf.config.list_logical_devices("CPU")]
two = tf.distribute.MirroredStrategy(devices)
one = tf.distribute.get_strategy()  # the default: one device
rng = np.random.default_rng(0)
x = rng.standard_normal((65, 3)).astype("float32")
y = x @ np.array([[1.0], [-2.0], [3.0]], "float32")


# Training
def train(strategy, samples, size, **options):
    """Return the loss that fit reports, and the weights."""
    with strategy.scope():
        layer = tf.keras.layers.Dense(1, kernel_initializer="zeros")
        model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
    model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
    data = tf.data.Dataset.from_tensor_slices((x[:samples], y[:samples]))
    report = model.fit(
        data.batch(size, **options), shuffle=False, verbose=0
    )
    return report.history["loss"][0], model.get_weights()[0]


def compare(samples, size, **options):
    """Print and return the losses, and how far apart the weights are."""
    loss, weights = train(one, samples, size, **options)
    loss_of_two, weights_of_two = train(two, samples, size, **options)
    apart = np.abs(weights_of_two - weights).max()
    print(f"losses {loss:.4f} and {loss_of_two:.4f}, ", end="")
    print(f"weights apart by {apart:.0e}")
    return loss, loss_of_two, apart


# Last batches
results = {}
for last, samples in {"16 + 16": 64, "16 + 15": 63, "1 + 0": 65}.items():
    print(f"last batch {last:7}", end=": ")
    results[last] = compare(samples, size=32)

# First batch
try:
    train(two, samples=5, size=5)
except tf.errors.InvalidArgumentError as error:
    cause = error.message.rpartition("}} ")[2].partition(" [Op")[0]
    print(f"InvalidArgumentError: {cause}")

# Cure
print("drop_remainder", end=": ")
cured = compare(samples=65, size=32, drop_remainder=True)
