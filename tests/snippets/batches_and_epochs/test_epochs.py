"""The updates that Keras makes against E * ceil(N / B), and against cutting the samples into batches one by one."""

import math

SETTINGS = [
    (64, 64, 10),
    (64, 16, 5),
    (64, 10, 4),
    (64, 1, 3),
    (64, 63, 2),
    (10, 3, 2),
    (7, 2, 3),
    (5, 100, 4),
]
COUNTED = [10, 20, 28, 192, 4, 8, 12, 4]


def test_settings(snippet):
    assert snippet.settings == SETTINGS


def test_updates(snippet):
    assert snippet.counted == COUNTED


def test_model_has_one_output(snippet):
    assert snippet.model.output_shape[1:] == (1,)


def test_formula():
    assert [
        epochs * math.ceil(samples / batch_size)
        for samples, batch_size, epochs in SETTINGS
    ] == COUNTED


def test_cutting_samples_into_batches_by_hand():
    for (samples, batch_size, epochs), updates in zip(SETTINGS, COUNTED, strict=True):
        starts = [
            first
            for _ in range(epochs)
            for first in range(samples)
            if first % batch_size == 0
        ]
        assert len(starts) == updates


def test_prints_the_table(stdout):
    rows = zip(SETTINGS, COUNTED, strict=True)
    lines = [
        f"{samples:7} {size:11} {epochs:7} {updates:8}"
        for (samples, size, epochs), updates in rows
    ]
    assert stdout.splitlines() == ["samples  batch size  epochs  updates", *lines]
