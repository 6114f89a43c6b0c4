"""Get a tensor out of a tf.function, in three ways."""

import tensorflow as tf

x = tf.constant([-1.0, 1.0])


# Return it
@tf.function
def forward(x):
    hidden = tf.nn.relu(x)
    return 2 * hidden, hidden


outputs, hidden = forward(x)
print("hidden:", hidden.numpy())


# Assign it
class Net(tf.Module):
    def __init__(self):
        self.hidden = tf.Variable(tf.zeros(2), trainable=False)

    @tf.function
    def forward(self, x):
        self.hidden.assign(tf.nn.relu(x))
        return 2 * self.hidden


net = Net()
net.forward(x)
print("hidden:", net.hidden.numpy())

# See it coming
kept = []
tf.function(lambda x: kept.append(tf.nn.relu(x)))(x)
for name, value in (("kept", kept[0]), ("hidden", hidden)):
    print(f"{name}: symbolic {tf.is_symbolic_tensor(value)}")
