"""Create tensors from values and from sizes, and inspect them."""

import tensorflow as tf

matrix = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(matrix)

# What a tensor knows
print("shape:", matrix.shape)
print("rank, the number of axes:", matrix.ndim)
print("size of the first axis:", len(matrix))
print("number of entries:", tf.size(matrix).numpy())
print("dtype:", matrix.dtype.name)
print("as Python lists:", matrix.numpy().tolist())

# Dtypes of Python values
dtypes = {}
for value in (1.5, 7, [1, 2.5], 2**31, True, "text"):
    dtypes[str(value)] = tf.constant(value).dtype.name
    print(f"{value!s:14} {dtypes[str(value)]}")
print(f"{'7, tf.float32':14} {tf.constant(7, tf.float32).dtype.name}")

# From sizes
made = {
    "tf.zeros((2, 3))": tf.zeros((2, 3)),
    "tf.ones_like(matrix)": tf.ones_like(matrix),
    "tf.fill((2, 2), 7)": tf.fill((2, 2), 7),
    "tf.eye(2)": tf.eye(2),
    "tf.range(4)": tf.range(4),
    "tf.range(0.0, 1.0, 0.25)": tf.range(0.0, 1.0, 0.25),
    "tf.linspace(0.0, 1.0, 5)": tf.linspace(0.0, 1.0, 5),
    "tf.linspace(0, 1, 5)": tf.linspace(0, 1, 5),
    "tf.one_hot([2, 0], depth=3)": tf.one_hot([2, 0], depth=3),
}
for code, tensor in made.items():
    print(f"{code}  {tensor.dtype.name}")
    print("   ", tensor.numpy().tolist())
