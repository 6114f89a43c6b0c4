"""Compare the operations that were traced with those that run after optimisation."""

import tensorflow as tf

v1 = tf.compat.v1  # the only public way to see the graph that runs


@tf.function(input_signature=[tf.TensorSpec((2, 2), tf.float32, name="x")])
def wasteful(x):
    tf.exp(x)  # not used
    return tf.matmul(x, x) - tf.transpose(tf.matmul(x, x))  # the same product twice


traced = wasteful.get_concrete_function().graph
with tf.Graph().as_default(), v1.Session() as session:
    x, result = v1.import_graph_def(
        traced.as_graph_def(), return_elements=["x:0", traced.outputs[0].name], name=""
    )
    metadata = v1.RunMetadata()
    options = v1.RunOptions(output_partition_graphs=True)
    value = session.run(result, {x: [[1, 2], [3, 4]]}, options, metadata)

# Operations of both graphs
before = [operation.type for operation in traced.get_operations()]
after = [node.op for graph in metadata.partition_graphs for node in graph.node]
counts = {}
for kind in ("Exp", "MatMul", "Sub"):
    counts[kind] = [sum(kind in name for name in names) for names in (before, after)]
    print(f"{kind:7} traced {counts[kind][0]}, run {counts[kind][1]}")
