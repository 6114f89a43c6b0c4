"""The batches of each way to give ten samples to fit, by counting."""

import tensorflow as tf

PASS = [4, 4, 2]
EXPECTED = {
    "arrays, batch_size=4": [PASS, PASS],
    "batch(4)": [PASS, PASS],
    "batch(4), batch_size=5": [PASS, PASS],
    "no batch": [[1, 1, 1], [1, 1, 1]],
    "repeat(2)": [PASS + PASS, PASS + PASS],
    "repeat(), steps=3": [PASS, PASS],
    "batch(4), steps=2": [[4, 4], [2]],
}


def test_batches_of_each_way(snippet, stdout):
    assert snippet.batches == EXPECTED
    lines = [f"{way:22} {one} {other}" for way, (one, other) in EXPECTED.items()]
    assert stdout.splitlines() == lines


def test_steps_are_given_where_the_name_says_so(snippet):
    steps = [options.get("steps_per_epoch") for options in snippet.ways.values()]
    assert steps == [None, None, None, None, None, 3, 2]
    assert snippet.ways["batch(4), batch_size=5"]["batch_size"] == 5


def test_the_loss_is_the_mean_squared_error(snippet):
    snippet.epochs.append([])
    y, y_pred = tf.constant([[1.0], [3.0]]), tf.constant([[2.0], [0.0]])
    # Whole numbers this small are exact in float32.
    assert float(snippet.noting_loss(y, y_pred)) == 5.0
    assert snippet.epochs.pop() == [2]
