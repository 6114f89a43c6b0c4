"""The pictures that links to pages show."""

import io

import pytest
from PIL import Image

from tests.planted import announced, planted_site, write
from tf2_memo.published import cards

PAGE = "---\ndescription: What a page says.\n---\n\n# Nets & graphs\n"


@pytest.fixture
def folder(tmp_path):
    """The folder of a built site of two pages."""
    write(tmp_path, {"docs/a.md": PAGE, "docs/index.md": "# Start\n"})
    (tmp_path / "site" / "a").mkdir(parents=True)
    return tmp_path / "site"


@pytest.fixture
def written(folder):
    """Write the pictures, and return them by their paths."""

    def write_cards(url="https://host.example/memo"):
        site = planted_site(folder.parent, site_url=url)
        cards.write(announced(site), folder)
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*.png")
        }

    return write_cards


def test_the_picture_stands_beside_each_page(written):
    pictures = written()
    assert set(pictures) == {"card.png", "a/card.png"}
    for png in pictures.values():
        with Image.open(io.BytesIO(png)) as image:
            assert (image.format, image.size) == ("PNG", cards.SIZE)


def test_without_an_address_there_is_none(written):
    assert written(url="") == {}


def test_it_is_drawn_anew_when_the_words_change_and_else_is_the_same(folder, written):
    first = written()
    assert written() == first
    write(folder.parent, {"docs/a.md": PAGE.replace("graphs", "tapes")})
    assert written()["a/card.png"] != first["a/card.png"]


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
