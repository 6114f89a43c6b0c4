"""Leave the range of a dtype, with floats, integers and casts."""

import tensorflow as tf

nan, inf = float("nan"), float("inf")
half = tf.constant(60000.0, tf.float16)

# Floats
for dtype in tf.float16, tf.bfloat16, tf.float32, tf.float64:
    print(f"{dtype.name:8} up to {float(dtype.max):.5g}")
floats = {
    "float16: 60000 * 2": half * 2,
    "float16: mean of 60000 and 60000": tf.reduce_mean([half, half]),
    "tf.exp(88.0)": tf.exp(88.0),
    "tf.exp(89.0)": tf.exp(89.0),
    "tf.exp(-104.0)": tf.exp(-104.0),
    "tf.norm([3e20, 4e20])": tf.norm([3e20, 4e20]),
}
for code, value in floats.items():
    print(f"{code}: {float(value):.4g}")

# Integers
integers = {
    "2147483647 + 1": tf.constant(2147483647) + 1,
    "50000 * 50000": tf.constant(50000) * 50000,
    "sum of 2e9 and 2e9": tf.reduce_sum([2_000_000_000, 2_000_000_000]),
    "abs(-2147483648)": tf.abs(tf.constant(-2147483648)),
    "uint8: 3 - 5": tf.constant(3, tf.uint8) - 5,
    "constant(3000000000)": tf.constant(3_000_000_000),
    "constant(3000000000, int32)": tf.constant(3_000_000_000, tf.int32),
}
for code, value in integers.items():
    print(f"{code}: {int(value)} ({value.dtype.name})")

# Casts
casts = {}
for x in nan, inf, 3e9, -3e9:
    casts[x] = tf.cast(x, tf.int32), tf.saturate_cast(x, tf.int32)
    print(f"{x:13}: cast {casts[x][0]}, saturate_cast {casts[x][1]}")
