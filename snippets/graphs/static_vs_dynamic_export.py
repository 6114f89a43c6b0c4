"""Save a graph, and run it in a process that does not have its source."""

import subprocess
import sys
import tempfile

import tensorflow as tf


class Net(tf.Module):
    def __init__(self):
        start = tf.random.stateless_normal((3, 2), seed=(0, 0))
        self.w = tf.Variable(start)

    @tf.function(input_signature=[tf.TensorSpec((None, 3), tf.float32)])
    def graph(self, x):
        return tf.tanh(tf.matmul(x, self.w))

    def eager(self, x):
        return tf.tanh(tf.matmul(x, self.w))


# Save and load
READER = """
import sys
import tensorflow as tf
net = tf.saved_model.load(sys.argv[1])
print(hasattr(net, "graph"), hasattr(net, "eager"))
print(net.graph(tf.ones((2, 3))).numpy().tobytes().hex())
"""

net = Net()
with tempfile.TemporaryDirectory() as folder:
    tf.saved_model.save(net, folder)
    command = [sys.executable, "-c", READER, folder]
    said = subprocess.check_output(command, text=True)
has_graph, has_eager, loaded = said.split()
here = net.graph(tf.ones((2, 3))).numpy().tobytes().hex()
print("after loading:", f"has graph {has_graph}, has eager {has_eager}")
print("result equal to the last bit:", loaded == here)
