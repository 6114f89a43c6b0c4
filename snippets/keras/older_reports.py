"""Read the losses of fit in the way that each Keras since 3.3 accepts."""

import numpy as np
import tensorflow as tf

x, y = np.ones((8, 1), "float32"), np.zeros((8, 1), "float32")
inputs = tf.keras.Input((1,))

# Two outputs
doubled = tf.keras.layers.Rescaling(2.0, name="doubled")(inputs)
halved = tf.keras.layers.Rescaling(0.5, name="halved")(inputs)
model = tf.keras.Model(inputs, {"doubled": doubled, "halved": halved})
of_each = tf.keras.metrics.MeanSquaredError
model.compile(
    loss={"doubled": "mse", "halved": "mse"},
    loss_weights={"doubled": 1.0, "halved": 0.5},
    metrics={"doubled": of_each("first"), "halved": of_each("second")},
)
targets = {"doubled": y, "halved": y}
found = model.evaluate(x, targets, return_dict=True, verbose=0)
print("losses:", found["doubled_first"], found["halved_second"])
print("their weighted sum:", found["loss"])


# A loss of train_step
class Own(tf.keras.Sequential):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self(x, training=True) - y))
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        return {"my_loss": loss}


model = Own([inputs, tf.keras.layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer=tf.keras.optimizers.SGD(learning_rate=0.1))
history = model.fit(x, y, epochs=2, verbose=0).history["my_loss"]
own = [float(loss) for loss in history]
print("after each epoch:", *(f"{loss:.2f}" for loss in own))
