"""Write samples to two TFRecord files, and read them back in batches."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
paths = [str(Path(folder.name) / name) for name in ("a", "b")]
samples = [([0.0, 0.5], 0), ([1.0, 1.5], 1), ([2.0, 2.5], 0)]


# Writing
def serialized(features, label):
    """Return a sample as bytes, with a name for each of its parts."""
    x = tf.train.Feature(float_list=tf.train.FloatList(value=features))
    y = tf.train.Feature(int64_list=tf.train.Int64List(value=[label]))
    parts = tf.train.Features(feature={"x": x, "y": y})
    return tf.train.Example(features=parts).SerializeToString()


for path, some in zip(paths, (samples[:2], samples[2:]), strict=True):
    with tf.io.TFRecordWriter(path) as writer:
        for features, label in some:
            writer.write(serialized(features, label))
    print(Path(path).name, Path(path).stat().st_size, "bytes")

# Reading
spec = {
    "x": tf.io.FixedLenFeature((2,), tf.float32),
    "y": tf.io.FixedLenFeature((), tf.int64),
}


def parse(records):
    parts = tf.io.parse_example(records, spec)
    return parts["x"], parts["y"]


for x, y in tf.data.TFRecordDataset(paths).batch(2).map(parse):
    print(x.numpy().tolist(), y.numpy())
