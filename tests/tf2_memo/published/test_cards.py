"""The pictures that links to pages show."""

import pytest

from tf2_memo import cards
from tf2_memo.cache import Cache

PAGE = """\
<head>
<meta property="og:site_name" content="Planted">
<meta property="og:title" content="Nets &amp; graphs">
<meta property="og:description" content="What a page says.">
<meta property="og:image" content="https://host.example/a/card.png">
</head><body><meta property="og:title" content="not in the head"></body>
"""


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache for one test."""
    monkeypatch.setattr(cards, "CACHE", Cache(tmp_path / "cache"))


@pytest.fixture
def drawn(monkeypatch):
    """What is drawn, in order."""
    drawn = []

    def draw(*texts, draw=cards.draw):
        drawn.append(texts)
        return draw(*texts)

    monkeypatch.setattr(cards, "draw", draw)
    return drawn


def test_the_picture_stands_beside_the_page_that_names_it(tmp_path, drawn):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text(PAGE)
    (tmp_path / "b.html").write_text("<head></head>")
    cards.write(tmp_path)
    assert list(tmp_path.rglob("*.png")) == [tmp_path / "a/card.png"]
    assert drawn == [("Planted", "Nets & graphs", "What a page says.")]


def test_it_is_drawn_once_and_anew_when_the_text_changes(tmp_path, drawn):
    page = tmp_path / "index.html"
    for text in (PAGE, PAGE, PAGE.replace("graphs", "tapes")):
        page.write_text(text)
        cards.write(tmp_path)
    assert [title for _, title, _ in drawn] == ["Nets & graphs", "Nets & tapes"]


@pytest.mark.parametrize("title", ["Loss", "The relation of Keras " * 3])
def test_the_longest_text_keeps_its_distance_from_the_edge(title):
    image = cards.draw("TF2 Memo", title, "a wide sentence " * 10)
    paper = image.getpixel((0, 0))
    width, height = cards.SIZE
    for edge in ((0, 0, width, 50), (0, height - 50, width, height)):
        assert image.crop(edge).getcolors() == [(width * 50, paper)]
    for edge in ((0, 0, 50, height), (width - 50, 0, width, height)):
        assert image.crop(edge).getcolors() == [(50 * height, paper)]
    assert len(image.getcolors(maxcolors=10_000)) > 3


def test_a_title_is_not_written_over_the_name_of_the_site():
    long = cards.draw("TF2 Memo", "The relation of Keras " * 3, "Short.")
    short = cards.draw("TF2 Memo", "x", "Short.")
    name = (0, 0, cards.SIZE[0], 110)
    assert long.crop(name).tobytes() == short.crop(name).tobytes()


def test_a_title_that_no_size_makes_short_is_set_in_the_smallest():
    _, font = cards._fitted("a long word " * 20)
    _, fitting = cards._fitted("Loss")
    assert font.size < fitting.size
