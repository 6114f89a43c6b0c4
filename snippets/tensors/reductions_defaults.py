"""Compare the axes that argmax and softmax take by default."""

import numpy as np
import tensorflow as tf

scores = tf.math.log([[1.0, 7.0, 2.0], [8.0, 1.0, 1.0]])
print(f"softmax, default\n{tf.nn.softmax(scores).numpy().round(3)}")
print("argmax, default:    ", tf.argmax(scores).numpy())
print("argmax with axis=1: ", tf.argmax(scores, axis=1).numpy())
print("np.argmax, default: ", np.argmax(scores))
print("dtype of argmax:    ", tf.argmax(scores).dtype.name)

# An axis that does not exist
try:
    tf.reduce_sum(scores, axis=2)
except tf.errors.InvalidArgumentError as error:
    message = error.message.rpartition("}} ")[2].partition(" [Op:")[0]
    print(message)
