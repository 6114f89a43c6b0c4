"""Keep what the backward pass needs, or compute it again.

Each way has a process of its own, since the peak of its memory never falls.
The process is forked before TensorFlow has run anything: Linux and macOS.
"""

import multiprocessing
import resource

import tensorflow as tf

BLOCKS, STEPS, SHAPE = 16, 4, (1024, 256)
fork = multiprocessing.get_context("fork")


# A chain of blocks
def run_chain(way, sender):
    """Send the runs of a block, the gradient, the growth of the peak."""
    x, w = tf.random.stateless_normal(SHAPE, seed=(0, 0)), tf.Variable(1.0)
    runs = 0

    def block(h):
        nonlocal runs
        runs += 1
        for _ in range(STEPS):
            h = tf.tanh(tf.sin(h * w))
        return h

    step = tf.recompute_grad(block) if way == "recompute" else block
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tf.GradientTape() as tape:
        h = x
        for _ in range(BLOCKS):
            h = step(h)
        loss = tf.reduce_mean(tf.square(h))
    gradient = float(tape.gradient(loss, w))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sender.send((runs, gradient, peak - before))


# Two ways
results = {}
for way in ("keep", "recompute"):
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=run_chain, args=(way, sender))
    process.start()
    sender.close()  # receiving fails if the process does
    results[way] = receiver.recv()
    process.join()
    runs, gradient, _ = results[way]
    print(f"{way:10} a block ran {runs} times, gradient {gradient:.4e}")
