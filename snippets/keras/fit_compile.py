"""See what compile changes in a model, and what it leaves alone."""

import tensorflow as tf

x, y = tf.ones((8, 1)), tf.ones((8, 1))  # the weight should become one
layer = tf.keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")
model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
weights, updates = {}, {}


def note(moment: str) -> None:
    """Print the weight, and the updates that the optimizer counts."""
    weights[moment] = float(layer.kernel[0, 0])
    updates[moment] = int(model.optimizer.iterations)
    print(
        f"{moment:13}  weight {weights[moment]:.3f}, "
        f"updates of the optimizer: {updates[moment]}"
    )


# Compile
sgd = tf.keras.optimizers.SGD(learning_rate=0.1)
model.compile(optimizer=sgd, loss="mean_squared_error")
note("compile")
print("jit_compile:", model.jit_compile)

# Fit twice
model.fit(x, y, epochs=3, verbose=0)
note("fit")
model.fit(x, y, epochs=3, verbose=0)
note("fit again")

# Compile again
sgd = tf.keras.optimizers.SGD(learning_rate=0.1)
model.compile(optimizer=sgd, loss="mean_squared_error")
note("compile again")
