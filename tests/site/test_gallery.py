"""The gallery shows every figure of the site once, with its message, and leads to it."""

import re
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.house import PAGES, address_of

PAGE = "gallery/"
PHONE = {"width": 360, "height": 740}


def entries(gallery: BeautifulSoup) -> list[tuple[str, str]]:
    """Where each picture of the gallery leads, and its message."""
    return [
        (urljoin(PAGE, link["href"]).removeprefix("/"), link.get_text())
        for link in gallery.select(".gallery a")
    ]


def drawn(pages: dict[str, BeautifulSoup]) -> list[tuple[str, str]]:
    """Where each figure of some pages is, and its message."""
    return [
        (f"{address}#{figure['id']}", figure.select_one(".message, title").get_text())
        for address, html in pages.items()
        for figure in html.select("article figure.figure:has(svg)")
    ]


@pytest.fixture(scope="module")
def pages(site):
    """The pages by their addresses."""
    return {address_of(page): site.pages[f"{address_of(page)}index.html"] for page in PAGES}  # fmt: skip


def test_every_figure_stands_there_once_with_its_message_and_leads_to_it(pages):
    figures = drawn(pages)
    assert len(figures) > 50
    assert sorted(entries(pages[PAGE])) == sorted(figures)


def test_a_missing_picture_would_be_found(pages):
    gallery = BeautifulSoup(str(pages[PAGE]), "html.parser")
    missing = gallery.select(".gallery li")[5].extract()
    lost = set(drawn(pages)) - set(entries(gallery))
    assert {message for _, message in lost} == {missing.a.get_text()}


def test_each_picture_is_a_file_that_needs_no_other(site, pages):
    images = pages[PAGE].select(".gallery img")
    assert len(images) == 2 * len(entries(pages[PAGE]))
    files = {urldefrag(urljoin(PAGE, image["src"])).url for image in images}
    assert files == {
        file.relative_to(site.folder).as_posix()
        for file in (site.folder / "assets/figures").iterdir()
    }
    for file in files:
        text = (site.folder / file).read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
        assert root.get("viewBox"), file
        used, known = re.findall(r"var\((--[\w-]+)", text), re.findall(r"(--[\w-]+):", text)  # fmt: skip
        assert set(used) <= set(known), file
        assert not re.findall(r"(?:href=\"|url\()(?!#)", text), file


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_card_shows_one_picture_in_the_colours_of_the_scheme(
    reader, scheme, script
):
    page = reader.open(PAGE, color_scheme=scheme, java_script_enabled=script)
    seen = page.locator(".gallery img").locator("visible=true")
    assert seen.count() == page.locator(".gallery li").count()
    nights = [src.endswith("#night") for src in seen.evaluate_all("all => all.map(image => image.src)")]  # fmt: skip
    assert set(nights) == {scheme == "dark"}


def shades(page, kind: str) -> set[int]:
    """How light the full pixels of the first picture of a kind are, each channel from 0 to 255."""
    image = page.locator(f".gallery {kind}").first
    image.scroll_into_view_if_needed()
    image.evaluate("image => image.decode()")
    return set(
        image.evaluate(
            """image => {
                const canvas = document.createElement("canvas");
                [canvas.width, canvas.height] = [image.width, image.height];
                const context = canvas.getContext("2d");
                context.drawImage(image, 0, 0, image.width, image.height);
                return [...context.getImageData(0, 0, image.width, image.height).data]
                    .filter((_, at, all) => all[at - at % 4 + 3] > 250 && at % 4 < 3);
            }"""
        )
    )


def test_the_ink_of_a_picture_is_that_of_the_scheme(reader):
    day = shades(reader.open(PAGE, color_scheme="light"), ".day")
    night = shades(reader.open(PAGE, color_scheme="dark"), ".night")
    assert min(day) < 60  # on a card that is almost white
    assert max(night) > 200  # on one that is almost black


def test_pictures_out_of_sight_are_not_asked_for_and_move_nothing(reader):
    page = reader.open(PAGE, viewport=PHONE)
    page.wait_for_load_state("networkidle")
    asked = [url for url in reader.asked if "/assets/figures/" in url]
    total = page.locator(".gallery li").count()
    assert len(set(asked)) < total
    boxes = "all => all.map(card => card.getBoundingClientRect().height)"
    before = page.locator(".gallery li").evaluate_all(boxes)
    page.locator(".gallery img").evaluate_all(
        "all => Promise.all(all.map(image => { image.loading = 'eager'; return image.decode(); }))"
    )
    assert page.locator(".gallery li").evaluate_all(boxes) == before


def test_a_message_leads_to_its_figure_below_the_header(reader):
    page = reader.open(PAGE)
    link = page.locator(".gallery a").nth(4)
    anchor = link.get_attribute("href").partition("#")[2]
    link.click()
    figure = page.locator(f"#{anchor}")
    figure.wait_for()
    page.wait_for_load_state("networkidle")
    header = page.locator(".md-header").bounding_box()
    assert figure.bounding_box()["y"] >= header["y"] + header["height"] - 1
