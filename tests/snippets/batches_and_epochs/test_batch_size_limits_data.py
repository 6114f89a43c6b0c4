"""What Dataset.batch makes of unusual sizes, against batches cut by hand and its error messages."""

PRINTED = """\
batch(35): batches of 35, 35
batch(70): batches of 70
batch(71): batches of 70
batch(1000000000): batches of 70
batch(0): InvalidArgumentError: Batch size must be greater than zero.
batch(-1): InvalidArgumentError: Batch size must be greater than zero.
batch(35.0): TypeError: Cannot convert 35.0 to EagerTensor of dtype int64
"""


def test_allowed_sizes_cut_the_samples(snippet):
    for size in (35, 70, 71, 10**9):
        starts = range(0, 70, size)
        sizes = ", ".join(str(min(size, 70 - start)) for start in starts)
        assert snippet.outcomes[f"batch({size})"] == f"batches of {sizes}"


def test_prints_every_outcome(stdout):
    assert stdout == PRINTED
