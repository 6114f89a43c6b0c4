"""Share batches that do not divide by the number of replicas."""

import numpy as np
import tensorflow as tf

cpu = tf.config.list_physical_devices("CPU")[0]
half = tf.config.LogicalDeviceConfiguration()
tf.config.set_logical_device_configuration(cpu, [half, half])
devices = [device.name for device in tf.config.list_logical_devices("CPU")]
strategy = tf.distribute.MirroredStrategy(devices)
x = np.array([[1.0], [2.0], [3.0], [4.0], [5.0], [6.0]], "float32")
y = 3 * x
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(5)
shared = strategy.experimental_distribute_dataset(batches)
with strategy.scope():
    w = tf.Variable([[1.0]])
mean_squared_error = tf.keras.losses.MeanSquaredError()


def errors(x, y):
    return tf.reduce_sum(tf.square(x @ w - y), axis=1)  # one per sample


# Shares
for batch in shared:
    for replica, own in enumerate(
        strategy.experimental_local_results(batch)
    ):
        mean = tf.reduce_mean(errors(*own)).numpy()
        print(
            f"replica {replica}: {len(own[0])} samples, mean loss {mean:g}"
        )


# Scales
def replica_mean(x, y):
    replica = tf.distribute.get_replica_context()
    samples = replica.all_reduce("SUM", tf.shape(x)[0])
    return tf.reduce_sum(errors(x, y)) / tf.cast(samples, tf.float32)


scales = {
    "Keras' MeanSquaredError": lambda x, y: mean_squared_error(y, x @ w),
    "compute_average_loss": lambda x, y: tf.nn.compute_average_loss(
        errors(x, y)
    ),
    "sum / samples of the batch": replica_mean,
}


# Gradients
def shared_gradients(scale):
    """Return the gradient of each batch, summed over the replicas."""

    def replica_gradient(x, y):
        with tf.GradientTape() as tape:
            loss = scale(x, y)
        return tape.gradient(loss, w)

    run = tf.function(lambda batch: strategy.run(replica_gradient, batch))
    sums = [strategy.reduce("SUM", run(b), axis=None) for b in shared]
    return [gradient.numpy().item() for gradient in sums]


of_one = []
for batch_x, batch_y in batches:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(errors(batch_x, batch_y))
    of_one.append(tape.gradient(loss, w).numpy().item())
print(f"{'one device':26}", *(f"{gradient:9.3f}" for gradient in of_one))
gradients = {
    name: shared_gradients(scale) for name, scale in scales.items()
}
for name, found in gradients.items():
    print(f"{name:26}", *(f"{gradient:9.3f}" for gradient in found))
