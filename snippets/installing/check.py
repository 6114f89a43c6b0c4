"""Check an installation of TensorFlow: versions, a product, devices."""

import platform

import numpy as np
import tensorflow as tf

# Versions
versions = {
    "Python": platform.python_version(),
    "TensorFlow": tf.__version__,
    "Keras": tf.keras.__version__,
    "NumPy": np.__version__,
}
for name, number in versions.items():
    print(f"{name:<10} {number}")
print(f"machine    {platform.machine()}, {platform.architecture()[0]}")

# A product
a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
b = tf.constant([[5.0, 6.0], [7.0, 8.0]])
product = a @ b
right = product.numpy().tolist() == [[19.0, 22.0], [43.0, 50.0]]
print("product   ", product.numpy().tolist())
print("           as computed by hand" if right else "           WRONG")

# Devices
devices = [d.device_type for d in tf.config.list_physical_devices()]
place = product.device.rpartition("/device:")[2]
print("devices   ", ", ".join(devices))
print("the product was computed on", place)
