"""Names of TensorFlow in the text of the site lead to TensorFlow's own site, and all of them exist."""

import ast

import pytest

from tests.house import ROOT, configured
from tf2_memo.pages.api_links import Entry, names_in, read_entries
from tf2_memo.programs.names import names_used
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Runner


@pytest.fixture(scope="module")
def entries(site) -> dict[str, Entry]:
    """What is known of each name of the pages: the build of `site` has looked it up."""
    return read_entries(Results(configured(), Runner(root=ROOT)))


def missing(texts: list[str], entries: dict[str, Entry]) -> list[str]:
    """The names in texts that TensorFlow does not have."""
    return [name for name in names_in(texts) if name not in entries]


def test_all_names_in_the_text_exist(site, entries):
    for path, page in site.pages.items():
        if path == "names/index.html":
            continue  # it shows a name that a program misses by intent
        code = page.select("article code:not(pre code, [data-ledger] *)")
        assert missing([each.get_text() for each in code], entries) == [], path


def test_a_missing_name_would_be_found(entries):
    assert missing(["tf.GradientTape, tf.GradientTap"], entries) == ["tf.GradientTap"]


def test_names_in_the_text_lead_where_they_are_described(site, entries):
    found = {
        link.get_text().partition("(")[0]: link["href"]
        for page in site.pages.values()
        for link in page.select("a.api:not(pre a)")
    }
    assert found
    assert found == {name: entries[name]["address"] for name in found}
    assert found["tf.GradientTape"].endswith("/tf/GradientTape")


def test_the_index_of_names_has_those_that_the_programs_use(site):
    used = {
        name
        for file in (ROOT / "snippets").rglob("*.py")
        for name in names_used(ast.parse(file.read_text(encoding="utf-8")))
    }
    listed = site.pages["names/index.html"].select(".name-index dt")
    assert {name["id"] for name in listed} == used


def test_names_in_programs_lead_to_the_index(site):
    for path, program in site.snippets.items():
        page = program.find_parent("article")
        links = program.select("pre a.api") or page.select(".section pre a.api")
        for link in links:
            name = link.get_text().removeprefix("@")
            assert link["href"].endswith(f"names/#{name}"), path


def test_the_index_shows_signature_pages_and_shapes(site):
    row = site.pages["names/index.html"].find(id="tf.matmul").find_next("dd")
    assert "(a, b, transpose_a=False" in row.select_one(".signature").get_text()
    assert row.select_one("a[href*='matmul_and_multiply/#snippet-']")
    assert row.select_one(".shapes").get_text().count("(") == 3
