"""Find out in which batches predict sends the samples through the model."""

import tensorflow as tf


class BatchSize(tf.keras.layers.Layer):
    """Answers each sample with the number of samples that came with it."""

    def call(self, x):
        size = tf.shape(x)[0]
        return tf.fill([size], size)


model = tf.keras.Sequential([tf.keras.Input((3,)), BatchSize()])
x = tf.zeros((70, 3))
outputs = {
    "model(x)": model(x),
    "model.predict(x)": model.predict(x, verbose=0),
    "batch_size=70": model.predict(x, batch_size=70, verbose=0),
}

# Batches
batches = {}
for name, output in outputs.items():
    sizes = []
    # A batch begins after the samples of all batches before it
    while sum(sizes) < len(output):
        sizes.append(int(output[sum(sizes)]))
    batches[name] = sizes
    print(f"{name:16}  batches of {sizes} samples")
