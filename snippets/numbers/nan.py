"""See which operations pass a NaN on, and which hide it."""

import tensorflow as tf

x = tf.constant([1.0, float("nan"), 3.0])
window = x[tf.newaxis, :, tf.newaxis]
results = {
    "x * 0": x * 0,
    "tf.nn.relu(x)": tf.nn.relu(x),
    "tf.clip_by_value(x, 0, 1)": tf.clip_by_value(x, 0, 1),
    "tf.reduce_max(x)": tf.reduce_max(x),
    "tf.reduce_mean(x)": tf.reduce_mean(x),
    "tf.nn.softmax(x)": tf.nn.softmax(x),
    "x > 2": x > 2,
    "tf.math.is_nan(x)": tf.math.is_nan(x),
    "tf.argmax(x)": tf.argmax(x),
    "tf.nn.max_pool1d, size 3": tf.nn.max_pool1d(window, 3, 3, "VALID"),
    "tf.where(x > 0, x, 0)": tf.where(x > 0, x, 0),
    "tf.math.multiply_no_nan(x, 0)": tf.math.multiply_no_nan(x, 0),
    "tf.cast(x, tf.bool)": tf.cast(x, tf.bool),
}
for code, result in results.items():
    print(f"{code:30}{result.numpy().ravel()}")
