"""Watch the step of momentum grow while the gradient stays the same."""

import tensorflow as tf

rate, mu = 0.1, 0.9
optimizer = tf.keras.optimizers.SGD(rate, momentum=mu)
w, steps = tf.Variable(0.0), []
for _ in range(50):
    before = float(w)
    optimizer.apply([tf.constant(1.0)], [w])
    steps.append(before - float(w))
for update in (1, 2, 3, 50):
    print(f"step of update {update:2}: {steps[update - 1]:.4f}")
