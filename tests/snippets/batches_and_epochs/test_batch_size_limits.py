"""What fit makes of unusual batch sizes, against batches counted by hand and its error messages."""

PRINTED = """\
batch_size=35: batches of 35, 35
batch_size=70: batches of 70
batch_size=71: batches of 70
batch_size=1000000000: batches of 70
batch_size=None: batches of 32, 32, 6
batch_size=0: batches of 32, 32, 6
batch_size=-1: ValueError: Invalid value in tensor used for shape: -70
batch_size=35.0: TypeError: Expected int32 passed to parameter 'size'
"""


def cut(batch_size: int) -> str:
    """The sizes of the batches that 70 samples are cut into."""
    sizes = [
        len(range(70)[first : first + batch_size]) for first in range(0, 70, batch_size)
    ]
    return f"batches of {', '.join(map(str, sizes))}"


def test_allowed_batch_sizes_cut_the_samples(snippet):
    for size in (35, 70, 71, 10**9):
        assert snippet.outcomes[f"batch_size={size}"] == cut(size)


def test_no_batch_size_and_zero_mean_32(snippet):
    assert snippet.outcomes["batch_size=None"] == cut(32)
    assert snippet.outcomes["batch_size=0"] == cut(32)


def test_loss_that_notes_is_the_mean_squared_error(snippet):
    y, y_pred = snippet.tf.constant([[1.0], [3.0]]), snippet.tf.constant([[2.0], [0.0]])
    # Halves and quarters are exact in float32.
    assert float(snippet.noting_loss(y, y_pred)) == 5.0


def test_model_has_one_output(snippet):
    assert snippet.model.output_shape[1:] == (1,)


def test_prints_every_outcome(stdout):
    assert stdout == PRINTED
