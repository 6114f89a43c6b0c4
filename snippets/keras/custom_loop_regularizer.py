"""Add the penalties of the layers to the loss, as fit does by itself."""

import tensorflow as tf

layer = tf.keras.layers.Dense(
    1,
    use_bias=False,
    kernel_initializer="ones",
    kernel_regularizer=tf.keras.regularizers.L2(0.5),
)
model = tf.keras.Sequential([tf.keras.Input((2,)), layer])
loss_function = tf.keras.losses.MeanSquaredError()
x, y = tf.constant([[1.0, 1.0]]), tf.constant([[2.0]])
print(f"prediction {model(x)[0, 0]:.1f}, target {y[0, 0]:.1f}")

# The loss alone
with tf.GradientTape() as tape:
    alone = loss_function(y, model(x, training=True))
alone_gradient = tape.gradient(alone, layer.kernel).numpy().ravel()
print(f"loss_function alone: {alone:.1f}, gradient {alone_gradient}")

# With the penalties
with tf.GradientTape() as tape:
    prediction = model(x, training=True)
    complete = loss_function(y, prediction) + tf.add_n(model.losses)
complete_gradient = tape.gradient(complete, layer.kernel).numpy().ravel()
print(f"with model.losses: {complete:.1f}, gradient {complete_gradient}")

# What Keras does
model.compile(loss=loss_function)
evaluated = model.evaluate(x, y, verbose=0)
print(f"model.evaluate: {evaluated:.1f}")
