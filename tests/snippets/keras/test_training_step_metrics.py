"""The accuracies against shares counted by hand: 1 of 4 and 2 of 2 in the first epoch, all in the second."""


def test_a_call_returns_the_running_value(snippet):
    assert snippet.by_hand == [1 / 4, 2 / 2]
    assert snippet.returned == [1 / 4, 3 / 6]


def test_the_second_epoch_counts_the_first_without_a_reset(snippet):
    assert snippet.without_reset == (3 + 6) / 12
    assert snippet.after == [3 / 6, 6 / 6]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "returned by the metric: [0.25, 0.5]",
        "of each batch alone:    [0.25, 1.0]",
        "second epoch, no reset: 0.750",
        "each epoch after a reset: [0.5, 1.0]",
    ]
