"""Cards get pictures, and parts of a page move to where they belong."""

from bs4 import BeautifulSoup
from markdown import Extension, markdown

from tf2_memo.pages.arrangement import Arranger


class Arranged(Extension):
    """Arranges the page `net/index`, with pictures that say of which page they are."""

    def extendMarkdown(self, md) -> None:  # noqa: N802 - the name that Markdown calls
        arranger = Arranger(
            md,
            lambda: "net/index",
            lambda page: "" if page == "net/none" else f"<svg>{page}</svg>",
        )
        md.treeprocessors.register(arranger, "arrangement", 6)


def arranged(text: str) -> BeautifulSoup:
    html = markdown(text, extensions=["attr_list", "md_in_html", Arranged()])
    return BeautifulSoup(html, "html.parser")


def cards(*lines: str) -> BeautifulSoup:
    return arranged("\n".join(['<div class="cards" markdown>', "", *lines, "", "</div>"]))  # fmt: skip


def test_a_card_shows_the_page_of_its_link():
    page = cards("- [Loss](loss.md#mean)", "", "    What it is.")
    assert page.select_one("li > .picture:first-child svg").get_text() == "net/loss"
    assert page.select_one(".picture").has_attr("data-search-exclude")


def test_a_card_may_choose_another_page_for_its_picture():
    page = cards("- [Loss](loss.md){ picture=graphs/timing.md }")
    assert page.select_one(".picture svg").get_text() == "graphs/timing"
    assert not page.a.has_attr("picture")


def test_a_card_without_a_picture_or_a_link_is_left_as_it_is():
    page = cards("- [None](none.md)", "- no link")
    assert page.select("li")
    assert not page.select(".picture")


def test_a_list_elsewhere_has_no_pictures():
    assert not arranged("- [Loss](loss.md)\n").select("svg")


def test_a_part_moves_to_the_end_of_the_element_that_it_names():
    page = arranged(
        '<div id="front" markdown>\n\nFirst.\n\n</div>\n\nSecond.\n\n'
        '<div data-into="front" markdown>\n\nMoved.\n\n</div>\n\n'
        '<div data-into="nowhere" markdown>\n\nStays.\n\n</div>\n'
    )
    assert page.select_one("#front").get_text().split() == ["First.", "Moved."]
    assert page.get_text().split() == ["First.", "Moved.", "Second.", "Stays."]
