"""Bring a tensor and an input_signature together."""

import tensorflow as tf

vector = tf.TensorSpec([None], tf.float32)


def double(x):
    return 2 * x


doubled = tf.function(double, input_signature=[vector])

# Another dtype
whole = tf.constant([1, 2])
cast = doubled(tf.cast(whole, tf.float32))
print("cast:", cast.numpy())

# Another rank
matrix = tf.constant([[1.0, 2.0], [3.0, 4.0]])
any_shape = tf.TensorSpec(None, tf.float32)
of_any = tf.function(double, input_signature=[any_shape])
print("any shape:", of_any(matrix).numpy().tolist())


# A method
class Net:
    @tf.function(input_signature=[vector])
    def forward(self, x):
        return 2 * x


by_method = Net().forward(tf.constant([1.0, 2.0]))
print("method:", by_method.numpy())

# See it coming
for name, x in (("vector", cast), ("whole", whole), ("matrix", matrix)):
    print(f"{name}: {vector.is_compatible_with(x)}")
