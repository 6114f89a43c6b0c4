"""Declare the signature of a method whose object is not called self."""

import tensorflow as tf


class Net:
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def forward(net, x):
        return 2 * x
