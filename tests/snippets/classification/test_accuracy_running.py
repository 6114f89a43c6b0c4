"""The share over all batches so far, and over the last one after a reset."""


def test_it_runs_until_it_is_reset(snippet, stdout):
    assert (snippet.first, snippet.second, snippet.alone) == (0 / 2, 2 / 4, 2 / 2)
    assert stdout.splitlines() == [
        "first batch 0.0, second batch 0.5",
        "second batch after reset_state(): 1.0",
        "AttributeError: 'SparseCategoricalAccuracy' object has no attribute 'reset_states'",
    ]
