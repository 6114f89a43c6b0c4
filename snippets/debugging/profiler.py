"""Time a training step, profile it, and read the profile."""

import re
import tempfile
import timeit
from collections import Counter
from pathlib import Path

import numpy as np
import tensorflow as tf
from tensorflow.tsl.profiler.protobuf import xplane_pb2

x, w = tf.random.normal((64, 500)), tf.Variable(tf.zeros((500, 10)))


@tf.function
def step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w - 1.0))
    w.assign_sub(0.1 * tape.gradient(loss, w))
    return loss


# Time of a step
first = 1000 * timeit.timeit(lambda: step(x).numpy(), number=1)
later = timeit.repeat(lambda: step(x).numpy(), number=1, repeat=50)
low, median, high = 1000 * np.percentile(later, (25, 50, 75))
print(f"first call {first:.2f} ms, later {median:.2f} ms", end=" ")
print(f"(middle half {low:.2f} to {high:.2f})")

# Profile
with tempfile.TemporaryDirectory() as folder:
    with tf.profiler.experimental.Profile(folder):
        for number in range(5):
            with tf.profiler.experimental.Trace("step", step_num=number):
                step(x).numpy()
    files = [p for p in Path(folder).rglob("*") if p.is_file()]
    space = xplane_pb2.XSpace.FromString(files[0].read_bytes())
print("files:", ["".join(p.suffixes[-2:]) for p in files])

# Operations
cpu = next(plane for plane in space.planes if plane.name == "/host:CPU")
counts, totals = Counter(), Counter()
for event in [event for line in cpu.lines for event in line.events]:
    name = cpu.event_metadata[event.metadata_id].name
    if re.fullmatch(r"[\w/]+:\w+", name):  # name of a node, kind of kernel
        counts[name] += 1
        totals[name] += event.duration_ps / 1e6
for name in sorted(name for name in counts if "MatMul" in name):
    print(
        f"{name}: {counts[name]} times, {totals[name] / 1000:.3f} ms in all"
    )

# Scalars
with tempfile.TemporaryDirectory() as folder:
    try:
        with tf.summary.create_file_writer(folder).as_default():
            tf.summary.scalar("loss", 1.0, step=0)
        message = "no error"
    except Exception as error:  # its class has no public name
        message = f"{type(error).__name__}: {error}"
print(message)
