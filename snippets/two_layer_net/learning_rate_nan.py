"""Watch a loss become infinite and then NaN."""

import tensorflow as tf

w = tf.Variable(1.0)
optimizer = tf.keras.optimizers.SGD(learning_rate=1.0)  # too large for w⁴
losses = []
print("updates          w       loss   gradient")
for updates in range(7):
    with tf.GradientTape() as tape:
        loss = w * w * w * w
    gradient = tape.gradient(loss, w)
    losses.append(float(loss))
    values = (w.numpy(), loss.numpy(), gradient.numpy())
    print(f"{updates:7}", *(f"{value:10.3g}" for value in values))
    optimizer.apply_gradients([(gradient, w)])
