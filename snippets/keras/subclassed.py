"""Write a model as a class, and see when it gets its weights."""

import tensorflow as tf

tf.keras.utils.set_random_seed(0)


# Class
class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(8, activation="relu")
        self.dropout = tf.keras.layers.Dropout(0.5)
        self.last = tf.keras.layers.Dense(2)

    def call(self, x, training=False):
        h = self.dropout(self.hidden(x), training=training)
        return self.last(h)


# Before the first call
model = Net()
print("weights:", len(model.weights))
try:
    model.count_params()
except ValueError as error:
    print(f"ValueError: {error}")
model.summary(line_length=58, print_fn=print)

# After the first call
x = tf.ones((4, 3))
output = model(x)
print(f"weights: {len(model.weights)}, output {tuple(output.shape)}")
parameters = model.count_params()
print("parameters:", parameters)

# The argument training
same = tf.reduce_all(model(x) == output)
trained = model(x, training=True)
print("model(x) equals the first output:", bool(same))
print(
    "model(x, training=True) does:", bool(tf.reduce_all(trained == output))
)
