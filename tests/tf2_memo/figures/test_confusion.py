"""The picture of a confusion matrix: a number in each cell that has samples, rows true, columns predicted."""

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tests.contrast import contrast
from tf2_memo.figures import draw_confusion

MATRIX = np.array([[8, 2, 0], [0, 5, 4], [0, 0, 0]])


def draw(matrix=MATRIX, names=("a", "b", "c")) -> BeautifulSoup:
    html = draw_confusion(matrix, names, title="Mixed up", description="It has 6 errors.")  # fmt: skip
    return BeautifulSoup(html, "html.parser")


def test_cells_hold_their_numbers():
    drawing = draw()
    numbers = {
        text.get_text(): (float(text["x"]), float(text["y"]))
        for text in drawing.select("text")
        if text.get_text().isdigit()
    }
    assert set(numbers) == {"8", "2", "5", "4"}  # and no 0
    assert numbers["8"][1] == numbers["2"][1] < numbers["5"][1] == numbers["4"][1]
    assert numbers["8"][0] < numbers["2"][0] == numbers["5"][0] < numbers["4"][0]
    rows = [row.get_text(" ") for row in drawing.select("tbody tr")]
    assert rows == ["a a 8", "a b 2", "b b 5", "b c 4"]


def test_right_and_wrong_have_colours_and_shades():
    cells = draw().select("path[fill-opacity]")
    shades = [(cell["fill"][-2], float(cell["fill-opacity"])) for cell in cells]
    # The diagonal as a share of its row, the errors against the largest, both times 0.5.
    assert shades == [("1", 0.4), ("2", 0.25), ("1", 0.28), ("2", 0.5)]


def test_without_errors_nothing_is_divided_by_zero():
    assert len(draw(np.eye(3, dtype=int)).select("path[fill-opacity]")) == 3


@pytest.mark.parametrize(
    ("ink", "paper", "fill"),
    [
        *(("#2b2f36", "#ffffff", fill) for fill in ("#0b63c5", "#c2410c")),
        *(("#e3e6eb", "#10131a", fill) for fill in ("#6cb0ff", "#fb923c")),
    ],
)
def test_a_number_is_read_on_the_darkest_cell(ink, paper, fill):
    mixed = [
        (int(one[at : at + 2], 16) + int(other[at : at + 2], 16)) // 2
        for one, other in [(paper, fill)]
        for at in (1, 3, 5)
    ]
    darkest = "#{:02x}{:02x}{:02x}".format(*mixed)
    assert contrast(ink, darkest) >= 4.5


@pytest.mark.parametrize("matrix", [np.ones((2, 3)), np.ones((2, 2)), np.zeros((3, 3))])
def test_it_refuses_what_is_no_matrix_of_the_names(matrix):
    with pytest.raises(ValueError, match="for each of 3 names"):
        draw(matrix)
