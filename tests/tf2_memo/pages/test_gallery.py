"""The gallery has each figure once, in the order of the menu, from planted results."""

from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from tests.planted import planted_site
from tf2_memo.pages.gallery import figures, gallery
from tf2_memo.programs.problem import RefusedError

NAVIGATION = [
    {"Start": "index.md"},
    {"Nets & more": [{"Loss": "nets/loss.md"}, {"Tape": "nets/tape.md"}]},
]


def framed(scope: str, title: str) -> str:
    """A figure as `tf2_memo.picture` writes it."""
    return (
        f'<figure class="figure" id="figure-{scope}"><svg viewBox="0 0 9 9" aria-labelledby="svg{scope}-title">'
        f'<title id="svg{scope}-title">{title}</title></svg></figure>'
    )


def results(tmp_path, drawn: dict[str, str], **settings):
    """Results whose pages have printed these figures."""
    pages = [SimpleNamespace(page=page, programs=[]) for page in drawn]
    for each in pages:
        each.programs = [SimpleNamespace(blocks=[SimpleNamespace(filename="<a 1>")], of=each.page)]  # fmt: skip
    return SimpleNamespace(
        pages=pages,
        page_at={each.page: each for each in pages}.get,
        of=lambda program: [SimpleNamespace(stdout=drawn[program.of])],
        site=planted_site(tmp_path, nav=NAVIGATION, **settings),
    )


DRAWN = {
    "elsewhere": framed("00000004", "Fourth"),
    "nets/loss": framed("00000001", "1 &lt; 2") + framed("00000002", "Second"),
    "nets/tape": framed("00000003", "Third"),
}


def test_figures_come_in_the_order_of_the_menu_and_then_the_others(tmp_path):
    found = figures(results(tmp_path, DRAWN))
    assert [each.message for each in found] == ["1 < 2", "Second", "Third", "Fourth"]


def test_each_has_its_message_its_page_and_a_link_to_its_place(tmp_path):
    page = BeautifulSoup(gallery(results(tmp_path, DRAWN)), "html.parser")
    assert [
        (link["href"], link.get_text(), link.find_parent("li").select("p")[1].get_text())
        for link in page.select(".gallery a")
    ] == [
        ("site:nets/loss/#figure-00000001", "1 < 2", "Loss"),
        ("site:nets/loss/#figure-00000002", "Second", "Loss"),
        ("site:nets/tape/#figure-00000003", "Third", "Tape"),
        ("site:elsewhere/#figure-00000004", "Fourth", "elsewhere"),
    ]  # fmt: skip


def test_a_link_leads_to_each_section(tmp_path):
    page = BeautifulSoup(gallery(results(tmp_path, DRAWN)), "html.parser")
    headings = {f"#{each['id']}": each.get_text() for each in page.select("h2")}
    assert headings == {"#nets-more": "Nets & more", "#elsewhere": "elsewhere"}
    links = {link["href"]: link.get_text() for link in page.select(".to-sections a")}
    assert links == headings


def test_a_picture_has_an_address_for_each_scheme_and_room_kept_for_it(tmp_path):
    page = BeautifulSoup(gallery(results(tmp_path, DRAWN)), "html.parser")
    day, night = page.select("li")[-1].select("img")
    assert night["src"] == f"{day['src']}#night"
    assert day["src"].startswith("site:assets/figures/")
    for image in (day, night):
        assert (image["loading"], image["alt"]) == ("lazy", "")
        assert int(image["width"]) > int(image["height"]) > 0


def test_without_a_figure_the_author_is_told(tmp_path):
    with pytest.raises(RefusedError, match="no page draws a figure"):
        gallery(results(tmp_path, {"nets/loss": "text"}))
