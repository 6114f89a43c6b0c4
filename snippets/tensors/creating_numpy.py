"""Turn NumPy arrays into tensors and back, then change one of the two."""

import numpy as np
import tensorflow as tf

arrays = {
    "np.array([1.5, 2.5])": np.array([1.5, 2.5]),
    "np.array([1, 2], np.int32)": np.array([1, 2], np.int32),
    "np.float64(1.5)": np.float64(1.5),
    "np.ones(2) < 0": np.ones(2) < 0,
}
dtypes = {}
for code, array in arrays.items():
    dtypes[code] = tf.constant(array).dtype.name
    print(f"{code:26}  {dtypes[code]}")
asked = tf.constant(np.array([1.5, 2.5]), tf.float32)
print("asked for                  ", asked.dtype.name)

# Change the array
array = np.array([1.0, 2.0, 3.0])
tensor, variable = tf.constant(array), tf.Variable(array)
array[0] = 99.0
print("array   ", array)
print("tensor  ", tensor.numpy())
print("variable", variable.numpy())

# Change the copy
copy = tensor.numpy()
copy[1] = 99.0
print("copy    ", copy)
print("tensor  ", tensor.numpy())

# Without a copy
view = np.asarray(tensor)
print("shares memory with the tensor:", np.shares_memory(view, tensor))
print("may be written to:", view.flags.writeable)

# Functions of both
print("np.exp(tensor):", type(np.exp(tensor)).__name__)
print("array + tensor:", type(array + tensor).__name__)
