"""Ask data sets for their length."""

import tensorflow as tf


def samples():
    yield from range(4)


spec = tf.TensorSpec(shape=(), dtype=tf.int32)
generated = tf.data.Dataset.from_generator(samples, output_signature=spec)
promise = tf.data.experimental.assert_cardinality(4)
datasets = {
    "range(4)": tf.data.Dataset.range(4),
    "range(4).repeat()": tf.data.Dataset.range(4).repeat(),
    "from_generator": generated,
    "with a promise": generated.apply(promise),
}
lengths = {}
for name, data in datasets.items():
    try:
        lengths[name] = len(data)
    except TypeError as error:
        lengths[name] = f"TypeError: {error}"
    print(f"{name}: {lengths[name]}")

# A generator that runs already
try:
    tf.data.Dataset.from_generator(samples(), output_signature=spec)
except TypeError as error:
    print("samples():", type(error).__name__, error)
