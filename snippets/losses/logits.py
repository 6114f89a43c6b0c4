"""Compute cross-entropy from logits and from their probabilities."""

import tensorflow as tf

Loss = tf.keras.losses.CategoricalCrossentropy
of_probabilities = Loss(reduction="none")
of_logits = Loss(from_logits=True, reduction="none")

leads = tf.range(31.0)  # of the other class; the first one is right
logits = tf.Variable(tf.stack([tf.zeros(31), leads], axis=1))
y = tf.one_hot([0] * 31, 2)

# Two ways
with tf.GradientTape(persistent=True) as tape:
    clipped = of_probabilities(y, tf.nn.softmax(logits))
    exact = of_logits(y, logits)
clipped_gradient = tape.gradient(clipped, logits)[:, 1]
exact_gradient = tape.gradient(exact, logits)[:, 1]
print("lead   probabilities          logits")
for i in (0, 5, 15, 20, 30):
    print(f"{leads[i]:4.0f}", end="")
    print(
        f"   {clipped[i]:7.4f} gradient {clipped_gradient[i]:.2f}", end=""
    )
    print(f"   {exact[i]:7.4f} gradient {exact_gradient[i]:.2f}")

# Where Keras finds the logits
softmax = tf.keras.layers.Activation("softmax")
model = tf.keras.Sequential([tf.keras.Input((2,)), softmax])
loss_in_graph = tf.function(lambda y, z: Loss()(y, tf.nn.softmax(z)))

z = tf.constant([[0.0, 30.0]])
found = {
    "tf.nn.softmax": Loss()(y[:1], tf.nn.softmax(z)),
    "tf.nn.softmax in a tf.function": loss_in_graph(y[:1], z),
    "model that ends in softmax": Loss()(y[:1], model(z)),
    "the same, times one": Loss()(y[:1], model(z) * 1.0),
}
for name, loss in found.items():
    print(f"{name:30}  {loss:.4f}")
