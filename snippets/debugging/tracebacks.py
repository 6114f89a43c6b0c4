"""Count the frames of a traceback, filtered and whole."""

import traceback

import tensorflow as tf

inputs, targets = tf.zeros((4, 3)), tf.zeros((4, 5))
model = tf.keras.Sequential(
    [tf.keras.Input((3,)), tf.keras.layers.Dense(2)]
)
model.compile(optimizer="sgd", loss="mse")


def failure():
    try:
        model.fit(inputs, targets, verbose=0)
    except ValueError as error:
        return error
    raise AssertionError("the targets have another width than the outputs")


print(str(failure()).strip().splitlines()[-1].strip().partition(" for ")[0])

# Two switches
switches = {"TensorFlow": tf.debugging, "Keras": tf.keras.config}
cases = {"filtered": [], "TensorFlow whole": ["TensorFlow"]}
cases |= {"Keras whole": ["Keras"], "both whole": ["TensorFlow", "Keras"]}
sizes = {}
for case, whole in cases.items():
    try:
        for name in whole:
            switches[name].disable_traceback_filtering()
        error = failure()
    finally:
        for name in whole:
            switches[name].enable_traceback_filtering()
    frames = traceback.extract_tb(error.__traceback__)
    lines = "".join(traceback.format_exception(error)).splitlines()
    sizes[case] = len(frames), len(lines)
    print(f"{case}: {len(frames)} frames, {len(lines)} lines")
