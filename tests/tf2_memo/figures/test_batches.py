"""The drawing of batches: a square a sample, an update a batch, and no drawing of nothing."""

import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import draw_batches


@pytest.fixture(scope="module")
def drawing() -> BeautifulSoup:
    html = draw_batches([3, 3, 1], 2, title="Seven samples")
    return BeautifulSoup(html, "html.parser")


def test_it_numbers_the_updates_across_epochs(drawing):
    words = [text.get_text(strip=True) for text in drawing.select("svg text")]
    assert words == [
        *("epoch 1", "update", "1", "2", "3"),
        *("epoch 2", "update", "4", "5", "6"),
    ]


def test_it_has_a_square_for_each_sample_and_a_frame_for_each_batch(drawing):
    filled = [path for path in drawing.select("svg path") if "fill: var" in str(path)]
    framed = [path for path in drawing.select("svg path") if "stroke: var" in str(path)]
    assert (len(filled), len(framed)) == (2 * 7, 2 * 3)


def test_only_the_smaller_batch_is_dashed(drawing):
    assert sum("stroke-dasharray" in str(path) for path in drawing.select("path")) == 2


def test_it_says_what_it_shows(drawing):
    assert drawing.desc.get_text() == (
        "7 samples, a square each, make 3 batches of 3, 3, 1. "
        "Each batch is one update, so 2 epochs make 6 updates."
    )
    rows = [row.get_text(" ") for row in drawing.select("tbody tr")]
    assert rows == ["1 1 3", "1 2 3", "1 3 1", "2 4 3", "2 5 3", "2 6 1"]


@pytest.mark.parametrize(("sizes", "epochs"), [([], 1), ([5], 1), ([3, 0], 1), ([3, 3], 0)])  # fmt: skip
def test_it_refuses_nothing_to_group(sizes, epochs):
    with pytest.raises(ValueError, match="needs an epoch and two batches"):
        draw_batches(sizes, epochs, title="Nothing")
