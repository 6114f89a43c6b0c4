"""Mix dtypes: what is converted in silence, and what is refused."""

import textwrap

import numpy as np
import tensorflow as tf

f32 = tf.constant([1.0, 2.0])
f64 = tf.constant([1.0, 2.0], tf.float64)
i32 = tf.constant([1, 2])
flags = tf.constant([True, False])
array = np.array([1.5, 2.5])  # float64

# Converted
converted = {
    "f32 + 1": f32 + 1,
    "f32 + array": f32 + array,
    "i32 + array": i32 + array,
    "i32 + np.float64(0.5)": i32 + np.float64(0.5),
    "i32 + 2**40": i32 + 2**40,
    "i32 / 2": i32 / 2,
    "flags * f32": flags * f32,
}
for code, tensor in converted.items():
    print(f"{code:21}  {tensor.dtype.name:7}  {tensor.numpy()}")

# Refused
refused = {
    "f32 + f64": lambda: f32 + f64,
    "f32 == f64": lambda: f32 == f64,
    "i32 * 0.5": lambda: i32 * 0.5,
    "tf.constant(f64, tf.float32)": lambda: tf.constant(f64, tf.float32),
    "tf.sqrt(i32)": lambda: tf.sqrt(i32),
    "tf.reduce_mean(flags)": lambda: tf.reduce_mean(flags),
}
for code, run in refused.items():
    try:
        run()
    except (tf.errors.InvalidArgumentError, TypeError) as error:
        text = str(error).splitlines()[0].partition(" [Op:")[0]
        text = textwrap.shorten(f"{type(error).__name__}: {text}", 140)
        print(f"{code}\n{textwrap.indent(textwrap.fill(text, 70), '    ')}")
