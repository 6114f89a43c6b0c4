"""Share each batch between two replicas, and compare with one device."""

import numpy as np
import tensorflow as tf

# Two devices
cpu = tf.config.list_physical_devices("CPU")[0]
half = tf.config.LogicalDeviceConfiguration()
tf.config.set_logical_device_configuration(cpu, [half, half])
devices = [device.name for device in tf.config.list_logical_devices("CPU")]
strategy = tf.distribute.MirroredStrategy(devices)
print(f"{strategy.num_replicas_in_sync} replicas on", *devices)

# A net and its data
N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)
x, y = rng.standard_normal((2, N, D)).astype("float32")
limit = np.sqrt(6 / (D + H))
w1 = rng.uniform(-limit, limit, (D, H)).astype("float32")
w2 = rng.uniform(-limit, limit, (H, D)).astype("float32")


def loss_and_gradients(x, y, weights):
    with tf.GradientTape() as tape:
        error = tf.nn.relu(x @ weights[0]) @ weights[1] - y
        of_samples = tf.reduce_mean(tf.square(error), axis=1)
        loss = tf.reduce_sum(of_samples) / N  # N: of the whole batch
    return loss, *tape.gradient(loss, weights)


# Two replicas
def replica_step(x, y):
    replica = tf.distribute.get_replica_context()
    own = loss_and_gradients(x, y, mirrored)
    loss, *gradients = replica.all_reduce("SUM", own)
    for weight, gradient in zip(mirrored, gradients, strict=True):
        weight.assign_sub(3.0 * gradient)
    return loss, tf.shape(x)[0]


step = tf.function(lambda batch: strategy.run(replica_step, args=batch))
with strategy.scope():
    mirrored = [tf.Variable(w1), tf.Variable(w2)]
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(N).repeat(3)
losses = []
for batch in strategy.experimental_distribute_dataset(data):
    loss, sizes = map(strategy.experimental_local_results, step(batch))
    losses.append(float(loss[0]))
    print(*map(int, sizes), sep=" and ", end=" ")
    print(f"samples, loss {losses[-1]:.4f}")

# One device
single, single_losses = [tf.Variable(w1), tf.Variable(w2)], []
for _ in range(3):
    loss, *gradients = loss_and_gradients(x, y, single)
    single_losses.append(float(loss))
    for weight, gradient in zip(single, gradients, strict=True):
        weight.assign_sub(3.0 * gradient)

# Compared
copies = [strategy.experimental_local_results(w) for w in mirrored]
equal = all(np.array_equal(*pair) for pair in copies)
print("both copies of each weight are equal to the last bit:", equal)
for name, one, two in zip(("w1", "w2"), single, mirrored, strict=True):
    apart, largest = np.abs(one - two).max(), np.abs(one).max()
    print(
        f"{name}: one device and two apart by {apart:.1e} at most,", end=""
    )
    print(f" weights up to {largest:.2f}")
