"""Write a CSV file, and read it as lines, as numbers and in batches."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = str(Path(folder.name) / "flowers.csv")
ROWS = "length,width,kind\n5.0,3.5,rose\n4.5,,tulip\n6.5,2.5,rose\n"
with Path(path).open("w", encoding="utf-8") as file:
    file.write(ROWS)

# Lines
lines = tf.data.TextLineDataset(path)
for line in lines:
    print(line.numpy())

# Numbers
DEFAULTS = [0.0, -1.0, ""]  # a default has the type of its column


def parse(line):
    length, width, kind = tf.io.decode_csv(line, record_defaults=DEFAULTS)
    return tf.stack([length, width]), kind == "rose"


data = lines.skip(1).map(parse)
for features, is_rose in data.batch(2):
    print(features.numpy().tolist(), is_rose.numpy())

# In one call
columns = tf.data.experimental.make_csv_dataset(
    path, batch_size=2, label_name="kind", num_epochs=1, shuffle=False
)
for features, kinds in columns:
    values = {name: column.numpy() for name, column in features.items()}
    print(values, kinds.numpy())
