"""Scale the loss of each replica, and compare the gradients."""

import numpy as np
import tensorflow as tf

cpu = tf.config.list_physical_devices("CPU")[0]
half = tf.config.LogicalDeviceConfiguration()
tf.config.set_logical_device_configuration(cpu, [half, half])
devices = [device.name for device in tf.config.list_logical_devices("CPU")]
strategy = tf.distribute.MirroredStrategy(devices)
x = np.array([[1.0], [2.0], [3.0], [4.0]], "float32")
y, N = 3 * x, len(x)
whole = tf.data.Dataset.from_tensor_slices((x, y)).batch(N)
shared = strategy.experimental_distribute_dataset(whole)
with strategy.scope():
    w = tf.Variable([[1.0]])


def errors(x, y):
    return tf.reduce_sum(tf.square(x @ w - y), axis=1)  # one per sample


# Scales
mean_squared_error = tf.keras.losses.MeanSquaredError()
scales = {
    "mean of its own samples": lambda x, y: tf.reduce_mean(errors(x, y)),
    "sum / samples of the batch": lambda x, y: (
        tf.reduce_sum(errors(x, y)) / N
    ),
    "compute_average_loss": lambda x, y: tf.nn.compute_average_loss(
        errors(x, y), global_batch_size=N
    ),
    "Keras' MeanSquaredError": lambda x, y: mean_squared_error(y, x @ w),
}


# Gradients
def summed_gradient(scale):
    """Return the sum of the gradients of the replicas."""

    def replica_gradient(x, y):
        with tf.GradientTape() as tape:
            loss = scale(x, y)
        return tape.gradient(loss, w)

    run = tf.function(lambda batch: strategy.run(replica_gradient, batch))
    return strategy.reduce(
        "SUM", run(next(iter(shared))), axis=None
    ).numpy()


with tf.GradientTape() as tape:
    loss = tf.reduce_mean(errors(x, y))
of_one = tape.gradient(loss, w).numpy().item()
print(f"one device, mean of the batch: {of_one:g}")
gradients = {}
for name, scale in scales.items():
    gradients[name] = summed_gradient(scale).item()
    times = gradients[name] / of_one
    print(f"{name:26} {gradients[name]:g}, {times:g} times as large")


# Training
def train(scale):
    """Return the loss of the whole batch before and after each update."""
    with strategy.scope():
        optimizer = tf.keras.optimizers.SGD(0.1)
        optimizer.build([w])
        w.assign([[1.0]])

    def replica_update(x, y):
        with tf.GradientTape() as tape:
            loss = scale(x, y)
        optimizer.apply_gradients([(tape.gradient(loss, w), w)])

    update = tf.function(lambda batch: strategy.run(replica_update, batch))
    losses = [float(tf.reduce_mean(errors(x, y)))]
    for batch in strategy.experimental_distribute_dataset(whole.repeat(5)):
        update(batch)
        losses.append(float(tf.reduce_mean(errors(x, y))))
    return losses


losses = {name: train(scales[name]) for name in list(scales)[:2]}
for name, found in losses.items():
    print(f"{name:26}", *(f"{loss:8.5g}" for loss in found))
