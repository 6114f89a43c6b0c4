"""The other generators build the same site from the same settings, for the day on which the theme's support ends."""

import json
import shutil

import pytest

from tests.conftest import Project
from tests.engines import build_with
from tests.house import PAGES, ROOT, address_of
from tests.shares import first_of_each_section, mostly_beyond
from tests.site.conftest import Site

OURS = ".snippet, .excerpt, .figure, .output, .snippet-index"


# ProperDocs calls the same hooks as MkDocs, and builds a small site in tests/tf2_memo/test_engines.py.
@pytest.fixture(
    scope="module",
    params=[pytest.param("properdocs", marks=pytest.mark.exhaustive), "zensical"],
)
def other(request, site, tmp_path_factory) -> Site:
    """The site as another generator builds it, from the results that `site` has left in the cache."""
    folder = tmp_path_factory.mktemp(request.param)
    for name in ("docs", "snippets", "compat", "tf2_memo"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / ".results").symlink_to(ROOT / ".results")
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    log = build_with(request.param, Project(folder))
    assert log.returncode == 0, log.stderr + log.stdout
    return Site(folder / "site")


def test_it_has_the_same_pages(site, other):
    assert set(site.pages) == set(other.pages)


@pytest.mark.parametrize("page", mostly_beyond(PAGES, first_of_each_section(PAGES)))
def test_what_ran_stands_on_the_same_page_with_the_same_text(site, other, page):
    """Of the other pages, the record of what ran is compared below."""
    ours, theirs = (
        [
            text_of(part)
            for part in built.pages[f"{address_of(page)}index.html"].select(OURS)
        ]
        for built in (site, other)
    )
    assert ours == theirs


def text_of(part) -> str:
    return " ".join(part.get_text(" ").split())


def test_it_offers_the_same_downloads(site, other):
    files = [
        file.relative_to(site.folder)
        for file in site.folder.rglob("*")
        if file.suffix in {".py", ".ipynb", ".zip"}
    ]
    assert files
    for file in files:
        assert (site.folder / file).read_bytes() == (other.folder / file).read_bytes()


def test_it_records_the_same_results(site, other):
    ours, theirs = (
        json.loads((built.folder / "build.json").read_text()) for built in (site, other)
    )
    for built in (ours, theirs):
        del built["source"]  # the other one is built outside of the repository
        for entry in built["snippets"]:
            del entry["cached"]
    assert ours == theirs
