"""Ask for two devices of which one does not exist."""

import tensorflow as tf

# A strategy for a device that is not there
strategy = tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"])
print("devices:", len(tf.config.list_logical_devices("CPU")))
print("replicas:", strategy.num_replicas_in_sync)
with strategy.scope():
    variable = tf.Variable(1.0)
copies = strategy.experimental_local_results(variable)
for copy in copies:
    print("a copy on", copy.device.rpartition("device:")[2])

# Too late
cpu = tf.config.list_physical_devices("CPU")[0]
half = tf.config.LogicalDeviceConfiguration()
try:
    tf.config.set_logical_device_configuration(cpu, [half, half])
except RuntimeError as error:
    message = str(error)
    print("RuntimeError:", message)
