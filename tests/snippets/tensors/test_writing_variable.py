"""Assignments to slices of a variable against those to slices of an array."""

import numpy as np

MESSAGES = {
    "v[0] = [1, 1, 1]": "'ResourceVariable' object does not support item assignment",
    "v[v > 5].assign(0)": "object has no attribute 'assign'",
    "v[0].assign([1, 2])": "Cannot broadcast input shape [2] into final shape [3]",
    "v.assign([1, 2, 3])": "Shape mismatch.The variable shape (2, 3), and the assigned value shape (3,) are "
    "incompatible.",
}


def test_values_are_those_of_an_array(snippet, stdout):
    v = np.array([[1, 2, 3], [4, 5, 6]])
    v[1, 2] = 60
    v[:, 0] = [10, 40]
    printed = f"{v}\n"
    v[0] += 1
    v[1, 1] += 100 + 100
    printed += f"{v}\n"
    v[v > 50] = 0
    printed += f"{v}\n"
    assert stdout.startswith(printed)
    np.testing.assert_array_equal(snippet.v, v)
    assert not hasattr(snippet.v[0], "assign_add")


def test_prints_each_message_below_its_code(stdout, snippet):
    assert list(snippet.attempts) == list(MESSAGES)
    lines = stdout.splitlines()
    starts = [lines.index(code) for code in MESSAGES]
    for start, end, message in zip(
        starts, [*starts[1:], None], MESSAGES.values(), strict=True
    ):
        assert message in " ".join(" ".join(lines[start + 1 : end]).split())
    assert max(map(len, lines)) <= 76
