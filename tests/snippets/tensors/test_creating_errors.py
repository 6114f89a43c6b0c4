"""What TensorFlow says to values of different kinds, and rows of different lengths with and without filling."""

PRINTED = """\
[[1, 2], [3]]
    ValueError: Can't convert non-rectangular Python sequence to Tensor.
[1, 'two']
    ValueError: Can't convert Python sequence with mixed types to Tensor.
[1, None]
    ValueError: Can't convert Python sequence with mixed types to Tensor.
None
    ValueError: Attempt to convert a value (None) with an unsupported type
    (<class 'NoneType'>) to a Tensor.
filled with 0, shape (2, 2)
[[1 2]
 [3 0]]
ragged, shape (2, None)
[[1, 2], [3]]
"""


def test_prints_each_message_and_both_cures(stdout):
    assert stdout == PRINTED


def test_each_value_is_refused(snippet):
    assert len(snippet.messages) == 4


def test_rows_keep_their_lengths_where_nothing_is_filled_in(snippet):
    assert snippet.padded.tolist() == [[1, 2], [3, 0]]
    assert snippet.ragged.row_lengths().numpy().tolist() == [2, 1]
