"""Keep a tensor of a tf.function in an attribute, and use it later."""

import textwrap

import tensorflow as tf


class Net(tf.Module):
    @tf.function
    def forward(self, x):
        self.hidden = tf.nn.relu(x)
        return 2 * self.hidden


net = Net()
print("outputs:", net.forward(tf.constant([-1.0, 1.0])).numpy())
try:
    print("hidden:", net.hidden + 0)
except TypeError as error:
    first_line = str(error).partition("\n")[0]
    print(textwrap.fill(f"TypeError: {first_line}", 74))
