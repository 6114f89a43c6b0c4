"""Give Dataset.batch unusual sizes, and print the batches that it makes."""

import tensorflow as tf

numbers = tf.data.Dataset.range(70)
outcomes = {}
for size in (35, 70, 71, 10**9, 0, -1, 35.0):
    setting = f"batch({size})"
    try:
        sizes = [len(batch) for batch in numbers.batch(size)]
        outcomes[setting] = f"batches of {', '.join(map(str, sizes))}"
    except (TypeError, tf.errors.InvalidArgumentError) as error:
        text = str(error).rpartition("}} ")[2].partition(" [Op:")[0]
        outcomes[setting] = f"{type(error).__name__}: {text}"
    print(f"{setting}: {outcomes[setting]}")
