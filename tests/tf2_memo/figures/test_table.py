"""Tables in Markdown."""

from tf2_memo.figures.table import table


def test_numbers_stand_on_the_right():
    assert table(["model", "ms"], [("net", 1.5), ("chain", 12.25)]) == (
        "| model | ms |\n| --- | ---: |\n| net | 1.5 |\n| chain | 12.25 |"
    )


def test_floats_have_six_significant_digits():
    assert table(["x"], [(1 / 3,)]).endswith("| 0.333333 |")


def test_a_pipe_does_not_end_its_cell():
    assert table(["a"], [("x | y",)]).endswith(r"| x \| y |")
