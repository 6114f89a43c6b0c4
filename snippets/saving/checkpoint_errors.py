"""Restore checkpoints that are missing, or that hold something else."""

import re
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


def net(width=4):
    tf.keras.utils.set_random_seed(0)
    layer = tf.keras.layers.Dense(width)
    return tf.keras.Sequential([tf.keras.Input((2,)), layer])


# Saved
trained = net()
trained.set_weights([weight + 1.0 for weight in trained.get_weights()])
writer = tf.train.Checkpoint(model=trained, step=tf.Variable(7))
path = writer.save(folder / "ckpt")
print(Path(path).name)

# Restored
lost = tf.train.latest_checkpoint(folder / "typo")
cases = {
    "all names": ({"model": net(), "step": tf.Variable(0)}, path),
    "the model alone": ({"model": net()}, path),
    "another name": ({"net": net()}, path),
    "no checkpoint": ({"model": net()}, lost),
    "no number": ({"model": net()}, folder / "ckpt"),
    "the folder": ({"model": net()}, folder),
    "another width": ({"model": net(width=5)}, path),
}
said, statuses = {}, {}
for case, (parts, place) in cases.items():
    model = next(iter(parts.values()))
    try:
        statuses[case] = tf.train.Checkpoint(**parts).restore(place)
        equal = np.array_equal(
            model.get_weights()[0], trained.get_weights()[0]
        )
        said[case] = f"no error, weights restored: {equal}"
    except (ValueError, tf.errors.OpError) as error:
        cause = re.split(r"\n| and name| perhaps", str(error))[0]
        cause = cause.replace(str(folder), "folder")
        said[case] = f"{type(error).__name__}: {cause}"
    print(f"{case}:\n  {said[case]}")

# Cure
checks = ("assert_consumed", "assert_existing_objects_matched")
checked = {}
for case, status in statuses.items():
    print(f"{case}:")
    for check in checks:
        try:
            getattr(status, check)()
            checked[case, check] = "passes"
        except AssertionError as error:
            checked[case, check] = re.split(r", |: attr", str(error))[0]
        print(f"  {check}: {checked[case, check]}")

# A part is meant
for status in statuses.values():
    status.expect_partial()
print("told to expect a part:", ", ".join(statuses))
