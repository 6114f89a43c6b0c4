"""Shapes below their message: labelled, wrapped, with words that HTML cannot misread."""

from bs4 import BeautifulSoup

from tf2_memo.figures import shapes


def test_a_figure_has_its_message_above_the_shapes():
    html = shapes.figure(
        [shapes.text(0, 12, "a < b"), f'<path d="{shapes.rectangle(1, 2, 3, 4)}" />'],
        50,
        title="A message that is too long for a line of the picture above it",
        description="It has 1 shape.",
        numbers="",
    )
    svg = BeautifulSoup(html, "html.parser").svg
    words = [text.get_text() for text in svg.select("text")]
    assert words == ["A message that is too long for a line of the", "picture above it", "a < b"]  # fmt: skip
    left, top, width, height = map(float, svg["viewbox"].split())
    assert (left, width) == (0, shapes.WIDTH)
    assert top < 0
    assert top + height == 50
    assert svg.path["d"] == "M1 2h3v4h-3z"
    assert svg.desc.get_text() == "It has 1 shape."


def test_what_is_not_seen_names_the_part_for_a_card():
    path = BeautifulSoup(shapes.shown(1, 2, 30, 40), "html.parser").path
    assert path["d"] == "M 1 2 L 31 2 L 31 42 L 1 42 z"
    assert path["style"] == "fill: none"
