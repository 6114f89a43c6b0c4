"""What a page may weigh. Sizes are those of gzip at its usual level, as a host sends text."""

import gzip
from pathlib import Path

import pytest

from tests.house import NOTEBOOKS, address_of

HTML = 60_000  # bytes of a page over the wire
VISIT = 350_000  # bytes of the first visit over the wire, all in all
REQUESTS = 12
NOTEBOOK = 130_000  # bytes of a notebook's page, as it is
INDEX = 300_000  # bytes of the search index over the wire, which only a search fetches
FONTS = 120_000  # bytes of all fonts
SHIFT = 0.02  # of the layout, as the browser adds it up

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml"}
HEAVY = [
    "index",
    "two_layer_net/index",
    "two_layer_net/learning_rate",
    "optimizers/explore",
    "errata",
    *(f"notebooks/{source.stem}" for source in NOTEBOOKS),
]


def sent(file: Path) -> int:
    """The bytes of a file over the wire."""
    content = file.read_bytes()
    return len(gzip.compress(content, 6)) if file.suffix in TEXT else len(content)


def too_large(files: list[Path], limit: int) -> list[str]:
    return [f"{file}: {sent(file)}" for file in files if sent(file) > limit]


def test_every_page_is_small(site):
    assert too_large(sorted(site.folder.rglob("*.html")), HTML) == []


def test_the_fonts_are_light_and_come_with_their_licences(site):
    fonts = list(site.folder.glob("assets/**/*.woff2"))
    assert fonts
    assert sum(font.stat().st_size for font in fonts) <= FONTS
    for font in fonts:
        family = font.name.partition("-latin")[0]
        licence = font.with_name(f"{family}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_fonts_are_used_from_the_first_visit(reader, scheme):
    page = reader.open("two_layer_net/tape/", color_scheme=scheme)
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate(
        "[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('\"', ''))"
    )
    assert {"Geist", "Geist Mono"} <= set(loaded)


def test_the_notebooks_and_the_search_index_keep_to_their_budgets(site):
    for source in NOTEBOOKS:
        page = site.folder / f"notebooks/{source.stem}/index.html"
        assert page.stat().st_size <= NOTEBOOK, page
    assert sent(site.folder / "search/documents.json") <= INDEX


@pytest.mark.parametrize("page", HEAVY)
def test_a_first_visit_is_light(reader, site, page):
    reader.open(address_of(page)).wait_for_load_state("networkidle")
    asked = set(reader.asked)  # the logo is the page's icon too
    files = [site.folder / url.removeprefix(reader.address) for url in asked]
    files = [file / "index.html" if file.is_dir() else file for file in files]
    assert len(files) <= REQUESTS, asked
    assert sum(map(sent, files)) <= VISIT


@pytest.mark.parametrize("page", HEAVY)
def test_nothing_moves_while_a_page_loads(reader, page):
    opened = reader.open(address_of(page))
    opened.wait_for_load_state("networkidle")
    shift = opened.evaluate(
        """() => {
            const observer = new PerformanceObserver(() => {});
            observer.observe({type: "layout-shift", buffered: true});
            return observer.takeRecords().reduce((sum, entry) => sum + entry.value, 0);
        }"""
    )
    assert shift < SHIFT
