"""Train one net on two workers, which are two processes of this machine.

For Linux and macOS: forked before TensorFlow has run anything.
"""

import json
import multiprocessing
import os
import signal
import socket

import numpy as np
import tensorflow as tf

BATCH, LIMIT = 8, 50  # samples of all workers together; seconds to wait
rng = np.random.default_rng(0)
x = rng.standard_normal((24, 3)).astype("float32")
y = x @ np.array([[1.0], [-2.0], [3.0]], "float32")


# A worker
def join_cluster(index, ports):
    """Make this process a worker, and return its strategy."""
    addresses = [f"127.0.0.1:{port}" for port in ports]
    task = {"type": "worker", "index": index}
    cluster = {"cluster": {"worker": addresses}, "task": task}
    os.environ["TF_CONFIG"] = json.dumps(cluster)
    signal.alarm(LIMIT)  # ends this process, whatever it waits for
    return tf.distribute.MultiWorkerMirroredStrategy()


# A loop
def train(strategy, model, optimizer, data):
    """Return the loss before each update, and the number of own samples."""

    def replica_step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(tf.square(model(x) - y)) / BATCH
        weights = model.trainable_variables
        gradients = tape.gradient(loss, weights)
        optimizer.apply_gradients(zip(gradients, weights, strict=True))
        return loss, tf.shape(x)[0]

    @tf.function
    def step(batch):
        loss, own = strategy.run(replica_step, args=batch)
        return strategy.reduce("SUM", loss, axis=None), own

    shared = strategy.experimental_distribute_dataset(data)
    steps = [step(batch) for batch in shared]
    return [float(loss) for loss, _ in steps], [
        int(own) for _, own in steps
    ]


# The same work for both
def work(index, ports):
    strategy = join_cluster(index, ports)
    with strategy.scope():
        layer = tf.keras.layers.Dense(1, kernel_initializer="zeros")
        model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
        optimizer = tf.keras.optimizers.SGD(0.1)
        model.compile(optimizer=optimizer, loss="mse")
    data = tf.data.Dataset.from_tensor_slices((x, y)).batch(BATCH)
    try:
        model.fit(data, shuffle=False, verbose=0)
        fit = "trained"
    except ValueError as error:
        fit = f"ValueError: {str(error).partition('{')[0]}..."
    losses, own = train(strategy, model, optimizer, data)
    return {
        "replicas": strategy.num_replicas_in_sync,
        "fit": fit,
        "losses": losses,
        "samples": own,
        "weights": np.concatenate([w.ravel() for w in model.get_weights()]),
        "process": os.getpid(),
    }


# Both processes
with (
    socket.create_server(("127.0.0.1", 0)) as one,
    socket.create_server(("127.0.0.1", 0)) as two,
):  # two ports that are free
    ports = [place.getsockname()[1] for place in (one, two)]
fork = multiprocessing.get_context("fork")
with fork.Pool(2) as pool:  # ends both processes, whatever happens
    tasks = pool.starmap_async(work, [(0, ports), (1, ports)])
    results = tasks.get(LIMIT)
pool.join()

# Results
for index, result in enumerate(results):
    print(f"worker {index} of {result['replicas']}")
    print("  fit:", result["fit"])
    print("  own samples of each update:", *result["samples"])
    print("  losses: ", *(f"{loss:.4f}" for loss in result["losses"]))
    print("  weights:", *(f"{weight:.4f}" for weight in result["weights"]))
equal = np.array_equal(results[0]["weights"], results[1]["weights"])
print("weights equal to the last bit:", equal)
