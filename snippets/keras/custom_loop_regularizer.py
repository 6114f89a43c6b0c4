"""Add the penalties of the layers to the loss, as fit does by itself."""

import tensorflow as tf

# Two weights of 1, which predict the target exactly
layer = tf.keras.layers.Dense(
    1,
    use_bias=False,
    kernel_initializer="ones",
    kernel_regularizer=tf.keras.regularizers.L2(0.5),
)
model = tf.keras.Sequential([tf.keras.Input((2,)), layer])
loss_function = tf.keras.losses.MeanSquaredError()
x, y = tf.constant([[1.0, 1.0]]), tf.constant([[2.0]])

# Without and with the penalties
with tf.GradientTape() as tape:
    alone = loss_function(y, model(x, training=True))
alone_gradient = tape.gradient(alone, layer.kernel).numpy().ravel()

with tf.GradientTape() as tape:
    prediction = model(x, training=True)
    complete = loss_function(y, prediction) + tf.add_n(model.losses)
complete_gradient = tape.gradient(complete, layer.kernel).numpy().ravel()

model.compile(loss=loss_function)
evaluated = model.evaluate(x, y, verbose=0)
print(f"loss_function alone: {alone:.1f}, gradient {alone_gradient}")
print(f"with model.losses:   {complete:.1f}, gradient {complete_gradient}")
print(f"model.evaluate:      {evaluated:.1f}")
