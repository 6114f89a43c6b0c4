"""Make four mistakes with a CSV file, and print what each of them says."""

import re
import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = str(Path(folder.name) / "flowers.csv")
ROWS = "length,width,kind\n5.0,3.5,rose\n4.5,,tulip\n6.5,2.5,rose\n"
Path(path).write_text(ROWS, encoding="utf-8")
lines = tf.data.TextLineDataset(path)


def columns(lines, defaults):
    def parse(line):
        return tf.io.decode_csv(line, record_defaults=defaults)

    return lines.map(parse)


# Mistakes
required = tf.constant([], tf.float32)  # no default: it must be there
mistakes = {
    "header read as numbers": columns(lines, [0.0, 0.0, ""]),
    "two columns of three": columns(lines.skip(1), [0.0, 0.0]),
    "empty field": columns(lines.skip(1), [0.0, required, ""]),
    "no such file": tf.data.TextLineDataset("flower.csv"),
}
messages = {}
for mistake, data in mistakes.items():
    try:
        list(data)
    except tf.errors.OpError as error:
        cause = re.split(r"}} |Iterator::\S+ ", error.message)[-1]
        cause = re.split(r"\n| \[Op:", cause)[0]
        messages[mistake] = f"{type(error).__name__}: {cause}"
        print(mistake, "->", messages[mistake])
