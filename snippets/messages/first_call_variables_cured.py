"""Create variables before a tf.function is called, or only once."""

import tensorflow as tf

x = tf.ones((1, 2))


# Build the layer first
layer = tf.keras.layers.Dense(1, kernel_initializer="ones")
layer.build(x.shape)


@tf.function
def forward(x, skip):
    return x if skip else layer(x)


skipped, built = forward(x, True), forward(x, False)
print("skipped:", skipped.numpy(), "not skipped:", built.numpy())

# Create it outside
total = tf.Variable(0)


@tf.function
def count(n):
    return total.assign_add(n)


outside = [int(count(tf.constant(3))) for _ in range(2)]
print("total:", outside)


# Once, at the first call
class Counter:
    total = None

    @tf.function
    def count(self, n):
        if self.total is None:
            self.total = tf.Variable(0)
        return self.total.assign_add(n)


counter = Counter()
once = [int(counter.count(tf.constant(3))) for _ in range(2)]
print("total:", once)

# See it coming
graph = count.get_concrete_function(tf.constant(3))
print("variables of the graph:", len(graph.variables))
print("layer has its weights:", layer.built)
