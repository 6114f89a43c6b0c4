"""Call one layer at two places of a model, and look inside the model."""

import tensorflow as tf

tf.keras.utils.set_random_seed(0)
left, right = tf.keras.Input((3,)), tf.keras.Input((3,))


def difference(encode_left, encode_right) -> tf.keras.Model:
    """Return a model that subtracts what two layers make of two inputs."""
    encoded = [encode_left(left), encode_right(right)]
    return tf.keras.Model(
        inputs=[left, right], outputs=tf.keras.layers.Subtract()(encoded)
    )


# One layer or two
layer = tf.keras.layers.Dense(2, name="encode")
shared = difference(layer, layer)
separate = difference(tf.keras.layers.Dense(2), tf.keras.layers.Dense(2))
a = tf.constant([[1.0, 2.0, 4.0]])
for name, model in {"one layer": shared, "two layers": separate}.items():
    outputs = model([a, a]).numpy()
    print(
        f"{name:10}  {model.count_params():2} parameters, a - a: {outputs}"
    )

# Its gradient
b = tf.constant([[0.0, 1.0, 1.0]])
with tf.GradientTape() as tape:
    total = tf.reduce_sum(shared([a, b]))
gradient = tape.gradient(total, layer.kernel).numpy()
print("a - b:", (a - b).numpy()[0])
print("gradient for each column of the kernel:", *gradient.T)

# A look inside
inside = tf.keras.Model(inputs=left, outputs=layer(left))
print("the encoded a:", inside(a).numpy()[0])
print("the same kernel:", inside.get_layer("encode").kernel is layer.kernel)
