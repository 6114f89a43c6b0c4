"""Make a data set from a generator, and describe its elements wrongly."""

import tensorflow as tf


def samples():
    """Yield the features and the label of one sample after the other."""
    for number in range(4):
        yield [number + 0.5, number**2], number % 2


features = tf.TensorSpec(shape=(2,), dtype=tf.float32)
label = tf.TensorSpec(shape=(), dtype=tf.int32)
make = tf.data.Dataset.from_generator
data = make(samples, output_signature=(features, label))
for x, y in data.batch(3):
    print(x.numpy().tolist(), y.numpy())

# Wrong signatures
signatures = {
    "three features": (tf.TensorSpec((3,), tf.float32), label),
    "text": (tf.TensorSpec((2,), tf.string), label),
    "no label": features,
    "integers": (tf.TensorSpec((2,), tf.int32), label),
}
outcomes = {}
for name, signature in signatures.items():
    try:
        x, _ = next(iter(make(samples, output_signature=signature)))
        outcomes[name] = f"no error, features {x.numpy()}"
    except (tf.errors.InvalidArgumentError, tf.errors.InternalError) as e:
        cause = e.message.partition("}} ")[2].splitlines()[0]
        outcomes[name] = f"{type(e).__name__}: {cause}"
    print(f"{name}: {outcomes[name]}")
