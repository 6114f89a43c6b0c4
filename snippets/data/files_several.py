"""Read several files: in which order, one after the other or in turn."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
for name in "abcd":
    text = "".join(f"{name}{line}\n" for line in range(3))
    (Path(folder.name) / f"{name}.txt").write_text(text, encoding="utf-8")

# Three ways
pattern = str(Path(folder.name) / "*.txt")
shuffled = tf.data.Dataset.list_files(pattern, seed=0)
paths = tf.data.Dataset.list_files(pattern, shuffle=False)
ways = {
    "list_files": tf.data.TextLineDataset(shuffled),
    "shuffle=False": tf.data.TextLineDataset(paths),
    "interleave": paths.interleave(
        tf.data.TextLineDataset, cycle_length=2, block_length=1
    ),
}
lines = {}
for way, data in ways.items():
    lines[way] = [line.decode() for line in data.as_numpy_iterator()]
    print(f"{way:13}", *lines[way])
