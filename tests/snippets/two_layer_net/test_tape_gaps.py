"""What is recorded against derivatives by formula; what is not recorded against its value alone."""

import pytest


def test_prints_a_gradient_only_where_the_chain_is_unbroken(stdout):
    # The product of w = 3 and three times 2 has the derivative 8 by w, and 3 * 2 * 2 = 12 by a factor of 2.
    assert [line.rsplit(maxsplit=1) for line in stdout.splitlines()] == [
        ["product, by variable", "8.0"],
        ["product, by watched constant", "12.0"],
        ["product, by constant", "None"],
        ["product, by frozen variable", "None"],
        ["computed before the tape", "None"],
        ["stop_gradient", "None"],
        ["stop_recording", "None"],
        ["by way of NumPy", "None"],
        ["rounded to an integer", "None"],
    ]


def test_columns_are_aligned(stdout):
    assert all(line[29] == " " and line[30] != " " for line in stdout.splitlines())


@pytest.mark.parametrize("name", ["stopped", "through_numpy", "before", "paused"])
def test_values_without_a_gradient_are_computed_all_the_same(snippet, name):
    assert float(getattr(snippet, name)) == 9.0


def test_remaining_values(snippet):
    assert float(snippet.product) == 24.0
    assert int(snippet.whole) == 3
