"""Save a graph, and run it in a new process that does not have its source."""

import subprocess
import sys
import tempfile

import tensorflow as tf


class Net(tf.Module):
    def __init__(self):
        self.w = tf.Variable(tf.random.stateless_normal((3, 2), seed=(0, 0)))

    @tf.function(input_signature=[tf.TensorSpec((None, 3), tf.float32)])
    def static(self, x):
        return tf.tanh(tf.matmul(x, self.w))

    def dynamic(self, x):
        return tf.tanh(tf.matmul(x, self.w))


READER = """
import sys
import tensorflow as tf
net = tf.saved_model.load(sys.argv[1])
print(hasattr(net, "static"), hasattr(net, "dynamic"))
print(net.static(tf.ones((2, 3))).numpy().tobytes().hex())
"""

net = Net()
with tempfile.TemporaryDirectory() as folder:
    tf.saved_model.save(net, folder)
    command = [sys.executable, "-c", READER, folder]
    run = subprocess.run(command, capture_output=True, text=True, check=True)

has_static, has_dynamic, loaded = run.stdout.split()
here = net.static(tf.ones((2, 3)))
print(f"in the new process: static method {has_static}, dynamic method {has_dynamic}")
print("result equal to the last bit:", loaded == here.numpy().tobytes().hex())
