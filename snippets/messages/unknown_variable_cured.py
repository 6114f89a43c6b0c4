"""Tell an optimizer all its variables, or make a new optimizer."""

import tensorflow as tf

gradient = tf.constant(1.0)


def start():
    optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
    return optimizer, tf.Variable(1.0), tf.Variable(2.0)


# In one call
optimizer, w, b = start()
optimizer.apply_gradients([(gradient, w), (gradient, b)])
in_one_call = float(w), float(b)
print("w {:.1f}, b {:.1f}".format(*in_one_call))

# Built for all
optimizer, w, b = start()
optimizer.build([w, b])
optimizer.apply_gradients([(gradient, w)])
optimizer.apply_gradients([(gradient, b)])
built = float(w), float(b)
print("w {:.1f}, b {:.1f}".format(*built))

# A new optimizer
optimizer, w, b = start()
optimizer.apply_gradients([(gradient, w)])
another = type(optimizer).from_config(optimizer.get_config())
another.apply_gradients([(gradient, b)])
renewed = float(w), float(b)
print("w {:.1f}, b {:.1f}".format(*renewed))

# See it coming
fresh = tf.keras.optimizers.SGD(learning_rate=0.1)
print("already has its variables:", another.built, fresh.built)
