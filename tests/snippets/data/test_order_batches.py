"""Kept and dropped batches, and padding, against lists built here."""

ERROR = "InvalidArgumentError: Cannot add tensor to the batch: number of elements does not match."
BATCHES = [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]


def test_the_small_batch_is_dropped_on_request(snippet):
    assert snippet.kept == {False: BATCHES, True: BATCHES[:2]}


def test_prints_shapes_batches_error_and_padding(stdout):
    padded = [list(range(length)) + [0] * (3 - length) for length in (2, 3)]
    rows = [" ".join(map(str, row)) for row in padded]
    assert stdout.splitlines() == [
        "drop_remainder=False: shape (None,),",
        f"    {' '.join(map(str, BATCHES))}",
        "drop_remainder=True: shape (4,),",
        f"    {' '.join(map(str, BATCHES[:2]))}",
        ERROR,
        f"[[{rows[0]}]",
        f" [{rows[1]}]]",
    ]
