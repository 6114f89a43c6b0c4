"""Call a tf.function with a tensor that its signature does not allow."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def doubled(x):
    return 2 * x


print("floats:", doubled(tf.constant([1.0, 2.0])).numpy())
print("integers:", doubled(tf.constant([1, 2])).numpy())
