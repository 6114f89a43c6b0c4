"""Give class numbers and one-hot labels to both kinds of cross-entropy."""

import numpy as np
import tensorflow as tf

sparse = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
categorical = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
logits = tf.constant([[2.0, 0.0, 1.0], [0.5, 1.0, 0.0]])
numbers = np.array([0, 1])
one_hot = tf.one_hot(numbers, depth=3)

print(one_hot.numpy())
losses = float(sparse(numbers, logits)), float(categorical(one_hot, logits))
print("sparse {:.6f}, categorical {:.6f}".format(*losses))


# Errors
def message(loss_function, y) -> str:
    """Return the error of a loss, without names of devices."""
    try:
        loss_function(y, logits)
    except tf.errors.InvalidArgumentError as error:
        return error.message.rpartition("}} ")[2].partition(" [Op:")[0]
    except ValueError as error:
        return str(error).replace(" Received:", "\n    Received:")
    return "accepted"


messages = {
    "sparse, one-hot": message(sparse, one_hot),
    "categorical, numbers": message(categorical, numbers),
    "sparse, 1 to 3": message(sparse, np.array([1, 3])),
}
for case, text in messages.items():
    print(f"{case}\n    {text}")

# Silence
beyond = tf.one_hot([1, 3], depth=3)
print("one-hot of class 3 of 3:", beyond[1].numpy())
unseen = float(categorical(beyond[1:], logits[1:]))
print(f"its categorical loss: {unseen:.1f}")
cut = float(sparse(np.array([0.9, 1.9]), logits))
print(f"sparse loss of the labels 0.9 and 1.9: {cut:.6f}")
