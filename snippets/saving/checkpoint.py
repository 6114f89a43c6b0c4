"""Write checkpoints in a training loop, and go on from the last one."""

import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
x = np.random.default_rng(0).normal(size=(64, 2)).astype("float32")
y = x[:, :1] * x[:, 1:]


def begin(seed):
    """Return all that a training changes, under names for the file."""
    tf.keras.utils.set_random_seed(seed)
    hidden = tf.keras.layers.Dense(16, activation="tanh")
    model = tf.keras.Sequential(
        [tf.keras.Input((2,)), hidden, tf.keras.layers.Dense(1)]
    )
    optimizer = tf.keras.optimizers.Adam(0.02)
    step = tf.Variable(0, dtype=tf.int64)
    return tf.train.Checkpoint(model=model, optimizer=optimizer, step=step)


def manage(state):
    return tf.train.CheckpointManager(state, temporary.name, max_to_keep=2)


# Loop
def train(state, until, manager=None):
    weights, losses = state.model.trainable_variables, []
    while int(state.step) < until:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(state.model(x) - y))
        gradients = tape.gradient(loss, weights)
        state.optimizer.apply_gradients(
            zip(gradients, weights, strict=True)
        )
        losses.append(float(loss))
        state.step.assign_add(1)
        if manager and int(state.step) % 5 == 0:
            manager.save(checkpoint_number=state.step)
    return losses


whole = train(begin(seed=0), until=20)

# Interrupted
state = begin(seed=0)
train(state, until=13, manager=manage(state))
print(
    *sorted(file.name for file in Path(temporary.name).iterdir()), sep="\n"
)

# Restored
state = begin(seed=1)
manager = manage(state)
status = state.restore(manager.latest_checkpoint)
print("goes on at step", int(state.step))
rest = train(state, until=20, manager=manager)
equal = rest == whole[-len(rest) :]
print(f"{len(rest)} losses, equal to the last bit: {equal}")

# Complete
status.assert_consumed()
early = begin(seed=1)
status = early.restore(manager.checkpoints[0])
try:
    status.assert_consumed()
except AssertionError as error:
    message = str(error).partition(":")[0]
    print(f"AssertionError: {message}")
early.optimizer.build(early.model.trainable_variables)
status.assert_consumed()
print("after build: complete")
