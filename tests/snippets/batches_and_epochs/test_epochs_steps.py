"""The samples of each epoch against a stream of batches that is cut into epochs by hand."""

import itertools

import tensorflow as tf

WHOLE = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
STREAM = list(itertools.islice(itertools.cycle(WHOLE), 9))
EXPECTED = {
    "batch(3)": [WHOLE] * 3,
    "drop_remainder=True": [[part for part in WHOLE if len(part) == 3]] * 3,
    # What is left of a pass is an epoch of its own; then the data begins anew.
    "steps_per_epoch=3": [WHOLE[:3], WHOLE[3:], WHOLE[:3]],
    "repeat() and steps_per_epoch=3": [STREAM[:3], STREAM[3:6], STREAM[6:]],
}
WARNED = {"steps_per_epoch=3": ["Your input ran out of data"]}


def test_samples_of_each_epoch(snippet):
    assert snippet.passes == EXPECTED


def test_only_data_that_runs_out_is_warned_of(snippet):
    assert snippet.messages == {way: WARNED.get(way, []) for way in EXPECTED}


def test_loss_that_notes_is_the_mean_squared_error(snippet, monkeypatch):
    monkeypatch.setattr(snippet, "passes", {snippet.way: [[]]})
    y, y_pred = tf.constant([[1.0], [3.0]]), tf.constant([[2.0], [0.0]])
    # Whole numbers this small are exact in float32.
    assert float(snippet.noting_loss(y, y_pred)) == 5.0


def test_prints_every_epoch(stdout):
    lines = []
    for way, epochs in EXPECTED.items():
        lines.append(way)
        lines += [f"    warning: {message}" for message in WARNED.get(way, [])]
        for number, parts in enumerate(epochs, start=1):
            lines.append(f"    epoch {number}: {' '.join(map(str, parts))}")
    assert stdout.splitlines() == lines
