"""The messages of indices that TensorFlow refuses, against the stable parts of its texts."""

import numpy as np
import pytest

EXPECTED = {
    "v[[0, 2]]": "InvalidArgumentError: Index out of range using input dim 1; input has only 1 dims",
    "v[np.array([0, 2])]": "TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar "
    "tf.int32/tf.int64 tensors are valid indices, got array([0, 2])",
    "v[3]": "InvalidArgumentError: slice index 3 of dimension 0 out of bounds.",
    "tf.gather(v, [3])": "InvalidArgumentError: indices[0] = 3 is not in [0, 3)",
    "tf.gather(v, [-1])": "InvalidArgumentError: indices[0] = -1 is not in [0, 3)",
    "tf.gather_nd(m, [[0, 4]])": "InvalidArgumentError: indices[0] = [0, 4] does not index into param shape [3,4], "
    "node name: GatherNd",
    "tf.boolean_mask(v, [True])": "ValueError: Shapes (3,) and (1,) are incompatible",
    "m[10 < m < 20]": "ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or "
    "a.all()",
    "if v > 10: ...": "ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or "
    "a.all()",
}


def test_messages(snippet):
    assert snippet.messages == EXPECTED


@pytest.mark.parametrize("code", list(EXPECTED))
def test_the_code_shown_raises_the_error_shown(snippet, code):
    names = vars(snippet).copy()
    with pytest.raises(Exception, match=r".") as raised:
        exec(code, names)
    assert type(raised.value).__name__ == EXPECTED[code].partition(":")[0]
    with pytest.raises(type(raised.value)):
        snippet.cases[code]()


def test_a_list_between_brackets_means_one_entry(snippet, stdout):
    m = np.array([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])
    np.testing.assert_array_equal(snippet.m, m)
    np.testing.assert_array_equal(snippet.v, [10, 20, 30])
    assert stdout.startswith(
        f"m[[0, 2]]          {m[0, 2]}\n"
        f"m.numpy()[[0, 2]]  {m[[0, 2]].tolist()}\n"
        f"tf.gather(m, ...)  {m[[0, 2]].tolist()}\n"
    )


def test_prints_each_message_in_short_lines(stdout):
    words = " ".join(stdout.split())
    for code, message in EXPECTED.items():
        assert f"{code} {message}" in words
    assert max(map(len, stdout.splitlines())) <= 76
