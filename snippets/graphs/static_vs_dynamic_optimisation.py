"""Compare the operations that were traced with those that really run."""

import tempfile
from pathlib import Path

import tensorflow as tf


@tf.function
def wasteful(x):
    tf.exp(x)  # nobody reads this
    product = tf.matmul(x, x)
    return product - tf.transpose(tf.matmul(x, x))  # the same product again


# Log
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
tf.summary.trace_on(graph=True)
value = wasteful(x)
with tempfile.TemporaryDirectory() as folder:
    with tf.summary.create_file_writer(folder).as_default():
        tf.summary.trace_export("wasteful", step=0)
    (log,) = map(str, Path(folder).iterdir())
    *_, event = (record.numpy() for record in tf.data.TFRecordDataset(log))

# Before and after
summary = tf.compat.v1.Event.FromString(event).summary
encoded = summary.value[0].tensor.string_val[0]
run = tf.compat.v1.RunMetadata.FromString(encoded).function_graphs[0]
traced = [node.op for node in run.pre_optimization_graph.node]
optimised = [node.op for node in run.post_optimization_graph.node]
for kind in ("Exp", "MatMul", "Transpose", "Sub"):
    before, after = traced.count(kind), optimised.count(kind)
    print(f"{kind:10} traced {before}, after optimisation {after}")
