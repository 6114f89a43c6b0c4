"""Cut batches where the number or the length of samples does not fit."""

import tensorflow as tf

numbers = tf.data.Dataset.range(10)
kept = {}
for drop in (False, True):
    data = numbers.batch(4, drop_remainder=drop)
    kept[drop] = [batch.tolist() for batch in data.as_numpy_iterator()]
    print(f"drop_remainder={drop}: shape {data.element_spec.shape},")
    print("   ", *kept[drop])


# Samples of different lengths
def sentence(number):
    return tf.range(number)


sentences = numbers.skip(2).take(2).map(sentence)
try:
    list(sentences.batch(2))
except tf.errors.InvalidArgumentError as error:
    message = error.message.partition("}} ")[2].partition(" Shapes")[0]
    print("InvalidArgumentError:", message)

# Cure
padded = next(iter(sentences.padded_batch(2)))
print(padded.numpy())
