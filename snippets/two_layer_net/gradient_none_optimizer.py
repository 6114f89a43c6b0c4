"""Give an optimizer no gradient at all, then one of two."""

import warnings

import tensorflow as tf

w1 = tf.Variable(3.0, name="w1")
w2 = tf.Variable(3.0, name="w2")
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)

try:
    optimizer.apply_gradients([(None, w1), (None, w2)])
except ValueError as error:
    print("ValueError:", error)

# One of two is None
losses = []
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for update in range(10):
        with tf.GradientTape() as tape:
            loss = w1 * w1 + tf.stop_gradient(w2 * w2)
        losses.append(float(loss))
        gradients = tape.gradient(loss, [w1, w2])
        optimizer.apply_gradients(zip(gradients, [w1, w2], strict=True))
warning = str(caught[0].message)
print("UserWarning:", warning.partition(". ")[0])
print(f"loss: {losses[0]:.4f} at first, {losses[9]:.4f} after 9 updates")
print(f"w1: {w1.numpy():.4f}, w2: {w2.numpy():.4f}")

# Cure
missing = [
    weight.name
    for weight, gradient in zip([w1, w2], gradients, strict=True)
    if gradient is None
]
print("without a gradient:", missing)
