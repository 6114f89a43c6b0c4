"""Find what a gradient tape does not record."""

import tensorflow as tf

w = tf.Variable(3.0)
constant = tf.constant(2.0)
watched = tf.constant(2.0)
frozen = tf.Variable(2.0, trainable=False)

before = w * w
with tf.GradientTape(persistent=True) as tape:
    tape.watch(watched)
    product = w * constant * watched * frozen
    stopped = tf.stop_gradient(w * w)
    through_numpy = tf.constant(w.numpy() ** 2)
    with tape.stop_recording():
        paused = w * w
    whole = tf.cast(w, tf.int32)

for name, gradient in {
    "product, by variable": tape.gradient(product, w),
    "product, by watched constant": tape.gradient(product, watched),
    "product, by constant": tape.gradient(product, constant),
    "product, by frozen variable": tape.gradient(product, frozen),
    "computed before the tape": tape.gradient(before, w),
    "stop_gradient": tape.gradient(stopped, w),
    "stop_recording": tape.gradient(paused, w),
    "by way of NumPy": tape.gradient(through_numpy, w),
    "rounded to an integer": tape.gradient(whole, w),
}.items():
    print(f"{name:29} {None if gradient is None else gradient.numpy()}")
