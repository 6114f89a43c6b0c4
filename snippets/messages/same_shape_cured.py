"""Give the net as many outputs as the loss compares targets."""

import tensorflow as tf

y = tf.constant([[0.0], [1.0], [1.0], [0.0]])
x = tf.constant([[-1.0], [2.0], [1.0], [-2.0]])

# One output
binary = tf.keras.losses.BinaryCrossentropy(from_logits=True)
one_output = tf.keras.layers.Dense(1, kernel_initializer="ones")(x)
of_one = binary(y, one_output)
print(f"outputs {one_output.shape}, loss {of_one.numpy():.4f}")

# An output per class
sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
two_outputs = tf.concat([tf.zeros_like(one_output), one_output], axis=1)
of_two = sparse(y, two_outputs)
print(f"outputs {two_outputs.shape}, loss {of_two.numpy():.4f}")

# See it coming
for name, output in (("one", one_output), ("two", two_outputs)):
    print(name, "fits y:", y.shape.is_compatible_with(output.shape))
