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
def work(index, ports, sender):
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
    weights = np.concatenate([w.ravel() for w in model.get_weights()])
    replicas = strategy.num_replicas_in_sync
    sender.send((replicas, fit, losses, own, weights, os.getpid()))


# Both processes
with (
    socket.create_server(("127.0.0.1", 0)) as one,
    socket.create_server(("127.0.0.1", 0)) as two,
):  # two ports that are free
    ports = [place.getsockname()[1] for place in (one, two)]
fork = multiprocessing.get_context("fork")
lines = [fork.Pipe(duplex=False) for _ in ports]
workers = [
    fork.Process(target=work, args=(index, ports, sender))
    for index, (_, sender) in enumerate(lines)
]
try:
    for worker, (_, sender) in zip(workers, lines, strict=True):
        worker.start()
        sender.close()  # receiving fails if the worker does
    results = [receiver.recv() for receiver, _ in lines]
finally:
    for worker in workers:
        worker.kill()
        worker.join()

# Results
for index, (replicas, fit, losses, own, weights, _) in enumerate(results):
    print(f"worker {index} of {replicas}")
    print("  fit:", fit)
    print("  own samples of each update:", *own)
    print("  losses: ", *(f"{loss:.4f}" for loss in losses))
    print("  weights:", *(f"{weight:.4f}" for weight in weights))
one, other = (result[4] for result in results)
equal = np.array_equal(one, other)
print("weights equal to the last bit:", equal)
