"""The index of all snippets: complete, and filtered by typing."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.house import SNIPPETS, configured


@pytest.fixture(scope="module")
def rows(site):
    return site.pages["snippets/index.html"].select(".snippet-index tbody tr:has(td)")


def test_it_lists_every_snippet_with_its_run_time_and_its_files(site, rows, root):
    build = json.loads((site.folder / "build.json").read_text())
    seconds = {entry["path"]: entry["seconds"] for entry in build["snippets"]}
    listed = []
    for row in rows:
        page, program, notebook = (link["href"] for link in row.select("a"))
        path = program.partition("/snippets/")[2]
        listed.append(path)
        assert page.endswith(f"#{site.snippets[path]['id']}")
        assert notebook == program.replace(".py", ".ipynb")
        shown = float(row.select("td")[1].get_text().removesuffix(" s"))
        assert shown == pytest.approx(seconds[path], abs=0.006), "two decimals"
        title = row.td.get_text()
        source = (root / "snippets" / path).read_text()
        assert source.replace("`", "").startswith(f'"""{title}')
    assert sorted(listed) == SNIPPETS


def test_topics_come_in_the_order_of_the_navigation(site):
    topics = [
        row.get_text()
        for row in site.pages["snippets/index.html"].select("th[scope=rowgroup]")
    ]
    places = list(dict.fromkeys(configured().topics().values()))
    assert topics == [topic for topic in places if topic in topics]


def test_typing_narrows_it(reader, rows):
    page = reader.open("snippets/")
    field = page.get_by_role("searchbox", name="Show those with")
    table = page.locator(".snippet-index tbody")
    shown = table.locator("tr:has(td)").locator("visible=true")
    assert shown.count() == len(rows)

    field.press_sequentially("Keras fit")
    assert 0 < shown.count() < len(rows) / 2
    held = shown.evaluate_all("rows => rows.map(row => row.innerText + row.dataset.names)")  # fmt: skip
    assert all("fit" in text.lower() for text in held)
    assert re.fullmatch(
        rf"{shown.count()} of {len(rows)}", page.locator("output").inner_text()
    )
    assert not table.filter(has_text="Errata").is_visible()

    field.fill("no such program")
    assert shown.count() == 0
    expect(page.locator(".snippet-index thead")).to_be_hidden()
    expect(page.locator("output")).to_have_text(re.compile("None of the"))
    field.fill("assign_sub")  # which stands in code only
    assert 0 < shown.count() < len(rows)
    expect(shown.filter(has_text="training_loop.py")).to_have_count(1)
    field.fill("")
    assert shown.count() == len(rows)


@pytest.mark.parametrize("width", [360, 1440])
def test_no_name_of_a_file_is_broken(reader, width):
    page = reader.open("snippets/", viewport={"width": width, "height": 900})
    lines = page.locator(".snippet-index th[scope=row] a").evaluate_all(
        "links => links.map(link => link.getClientRects().length)"
    )
    assert set(lines) == {1}


def test_without_script_the_whole_index_stands_and_no_dead_field(reader, rows):
    page = reader.open("snippets/", java_script_enabled=False)
    assert page.locator(".snippet-index tr:has(td)").locator(
        "visible=true"
    ).count() == len(rows)
    assert not page.locator(".snippet-index input").is_visible()
