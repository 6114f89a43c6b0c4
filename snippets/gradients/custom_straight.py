"""Train a weight through rounding, with two straight-through estimators."""

import tensorflow as tf


def by_stop_gradient(w):
    return w + tf.stop_gradient(tf.round(w) - w)


@tf.custom_gradient
def by_custom_gradient(w):
    return tf.round(w), lambda upstream: upstream


# Training
ways = {
    "tf.round": tf.round,
    "stop_gradient": by_stop_gradient,
    "custom_gradient": by_custom_gradient,
}
ends, first_gradients = {}, {}
for name, rounding in ways.items():
    w = tf.Variable(0.4)
    for update in range(20):
        with tf.GradientTape() as tape:
            loss = tf.square(rounding(w) - 3)
        gradient = tape.gradient(loss, w)
        if update == 0:
            first_gradients[name] = gradient
        if gradient is None:
            break
        w.assign_sub(0.1 * gradient)
    ends[name] = float(w), float(rounding(w))
    print("{:16} w {:.4f}, rounded {}".format(name, *ends[name]))
