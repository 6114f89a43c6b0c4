"""Keep a tensor of a tf.function in an attribute, and use it later."""

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
    print("TypeError:", str(error).partition("\n")[0])
