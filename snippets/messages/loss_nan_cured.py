"""Remove three causes of a loss that is NaN."""

import numpy as np
import tensorflow as tf

# Logits
cross_entropy = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
y, logits = tf.constant([[1.0, 0.0]]), tf.constant([[200.0, 0.0]])
of_logits = cross_entropy(y, logits)
print("loss:", of_logits.numpy())

# The learning rate
ends = {}
for rate in (0.15, 0.01):
    w = tf.Variable(1.0)
    for _ in range(150):
        w.assign_sub(rate * 20.0 * w)  # the slope of 10 w² is 20 w
    ends[rate] = float(10.0 * w * w)
    print(f"rate {rate}: loss {ends[rate]:.1e}")

# The data
x = np.array([1.0, np.nan, 3.0], dtype=np.float32)
finite = np.isfinite(x)
means = tf.reduce_mean(x), tf.reduce_mean(x[finite])
print("with and without NaN:", *(mean.numpy() for mean in means))

# See it coming
try:
    p = tf.nn.softmax(logits)
    tf.debugging.check_numerics(tf.math.log(p), "log of p")
except tf.errors.InvalidArgumentError as error:
    found = error.message.rpartition("}} ")[2].partition(" [Op")[0]
    print("InvalidArgumentError:", found)
