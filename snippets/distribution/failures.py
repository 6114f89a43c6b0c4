"""Miss a worker, lose a worker, and let nobody wait for ever.

For Linux and macOS: forked before TensorFlow has run anything.
"""

import json
import multiprocessing
import os
import signal
import socket
import time

import tensorflow as tf

fork = multiprocessing.get_context("fork")


def free_ports():
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as two,
    ):
        return [place.getsockname()[1] for place in (one, two)]


# A worker with limits
def join_cluster(index, ports, seconds):
    addresses = [f"127.0.0.1:{port}" for port in ports]
    task = {"type": "worker", "index": index}
    cluster = {"cluster": {"worker": addresses}, "task": task}
    os.environ["TF_CONFIG"] = json.dumps(cluster)
    options = tf.distribute.experimental.CommunicationOptions(
        timeout_seconds=3  # for each sum over the workers
    )
    signal.alarm(seconds)  # ends this process unless all come in time
    strategy = tf.distribute.MultiWorkerMirroredStrategy(
        communication_options=options
    )
    signal.alarm(0)  # all are here
    return strategy


# A worker that is missing
alone = fork.Process(target=join_cluster, args=(0, free_ports(), 2))
alone.start()
alone.join()
ended_by = -alone.exitcode
print("worker 0 alone: ended by", signal.Signals(ended_by).name)


# A worker that loses the other
def work(index, ports, dies, sender):
    strategy = join_cluster(index, ports, 30)

    def replica_sum():
        return tf.distribute.get_replica_context().all_reduce("SUM", 1.0)

    @tf.function
    def total():
        return strategy.run(replica_sum)

    sender.send(float(total()))
    if index == dies:
        time.sleep(30)  # it is killed before that
    start = time.perf_counter()
    try:
        total()
    except tf.errors.OpError as error:
        lines = str(error).splitlines()
        cause = next(one for one in lines if one.startswith("Collective "))
        seconds = time.perf_counter() - start
        sender.send(
            (type(error).__name__, cause.partition(":")[0], seconds)
        )


# A worker that is lost
def lose(dies):
    """Kill one of two workers, and return what the other reports."""
    receiver, sender = fork.Pipe(duplex=False)
    ports = free_ports()
    workers = [
        fork.Process(target=work, args=(index, ports, dies, sender))
        for index in (0, 1)
    ]
    try:
        for worker in workers:
            worker.start()
        sender.close()  # receiving fails if nobody is left to send
        sums = [receiver.recv() for _ in workers]
        workers[dies].kill()
        return sums, *receiver.recv()
    finally:
        for worker in workers:
            worker.kill()
            worker.join()


# Each of the two
reports = {}
for dies in (1, 0):
    reports[dies] = sums, name, cause, seconds = lose(dies)
    print("sums with both workers:", *sums)
    print(f"without worker {dies}: {name}: {cause}")

# No TF_CONFIG
strategy = tf.distribute.MultiWorkerMirroredStrategy()
print("without TF_CONFIG:", strategy.num_replicas_in_sync, "replica")
