"""The lengths of four data sets, and what a generator that has been called gives."""

import pytest


def test_lengths(snippet, stdout):
    expected = {
        "range(4)": 4,
        "range(4).repeat()": "TypeError: The dataset is infinite.",
        "from_generator": "TypeError: The dataset length is unknown.",
        "with a promise": 4,
    }
    assert snippet.lengths == expected
    assert stdout.splitlines() == [
        *(f"{name}: {length}" for name, length in expected.items()),
        "samples(): TypeError `generator` must be a Python callable.",
    ]


@pytest.mark.parametrize("name", ["range(4)", "from_generator", "with a promise"])
def test_each_has_the_same_elements(snippet, name):
    assert list(snippet.datasets[name].as_numpy_iterator()) == [0, 1, 2, 3]
