"""See what compile changes in a model, and what it leaves alone."""

import tensorflow as tf

# One weight, which starts at zero and should become one
x, y = tf.ones((8, 1)), tf.ones((8, 1))
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


def compile_model() -> None:
    optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
    model.compile(optimizer=optimizer, loss="mean_squared_error")


compile_model()
note("compile")
model.fit(x, y, epochs=3, verbose=0)
note("fit")
model.fit(x, y, epochs=3, verbose=0)
note("fit again")
compile_model()
note("compile again")
print("jit_compile:", model.jit_compile)
