"""Read TFRecord files wrongly, and print what TensorFlow says."""

import re
import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "samples.tfrecord"
x = tf.train.Feature(float_list=tf.train.FloatList(value=[0.0, 0.5]))
parts = tf.train.Features(feature={"x": x})
with tf.io.TFRecordWriter(str(path)) as writer:
    writer.write(tf.train.Example(features=parts).SerializeToString())
cut = Path(folder.name) / "cut.tfrecord"  # its writer was stopped
text = Path(folder.name) / "text.csv"
text.write_text("0.0,0.5\n1.0,1.5\n2.0,2.5\n", encoding="utf-8")
with cut.open("wb") as file:
    file.write(path.read_bytes()[:-1])

# Mistakes
two = tf.io.FixedLenFeature((2,), tf.float32)
three = tf.io.FixedLenFeature((3,), tf.float32)
whole = tf.io.FixedLenFeature((2,), tf.int64)
mistakes = {
    "another name": (path, {"features": two}),
    "another length": (path, {"x": three}),
    "another type": (path, {"x": whole}),
    "end cut off": (cut, {"x": two}),
    "no TFRecord file": (text, {"x": two}),
}
messages = {}
for mistake, (file, spec) in mistakes.items():
    try:
        for record in tf.data.TFRecordDataset(str(file)):
            tf.io.parse_single_example(record, spec)
    except tf.errors.OpError as error:
        cause = re.split(r"}} | \[Op:", error.message)[1]
        messages[mistake] = f"{type(error).__name__}: {cause}"
        print(f"{mistake}: {messages[mistake]}")
