"""The figures of many runs, as a reader uses them: with keys, with a mouse, by an address, and without script."""

import gzip
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.site.visits import PHONE

TRAININGS = "optimizers/explore/"
SHAPES = "tensors/broadcasting/"
PAGES = [TRAININGS, SHAPES]
SIZE = 40_000  # bytes over the wire of a figure with its script


@pytest.fixture
def runs(site):
    """For each page the runs in words, by their settings, as the page holds them."""

    def read(path: str) -> dict[tuple[str, ...], str]:
        rows = site.pages[f"{path}index.html"].select("figure.explorer .in-words tbody tr")  # fmt: skip
        cells = [[cell.get_text() for cell in row.select("td")] for row in rows]
        return {tuple(settings): words for *settings, words in cells}

    return read


def figure_of(page):
    return page.locator("figure.explorer")


def shown(page) -> str:
    """What is said, having checked that the figure shows the same run in its table and in its chart."""
    figure = figure_of(page)
    marked = figure.locator("[aria-current]")
    expect(marked).to_have_count(1)
    row = figure.locator(f'tr[data-at="{marked.get_attribute("data-at")}"]')
    words = figure.locator(".shown").text_content()
    assert words.endswith(f": {row.locator('td').last.text_content()}")
    if figure.locator("svg").count():
        assert figure.locator(".chosen").get_attribute("points") == row.get_attribute("data-curve")  # fmt: skip
        assert figure.locator("desc").text_content() == words
    return words


def slider(page, name):
    return page.get_by_role("slider", name=name)


def chosen(page) -> dict[str, str]:
    """The choice of each control, as the address names it."""
    return page.locator("form.choice [name]").evaluate_all(
        "all => Object.fromEntries(all.map(one => [one.name, one.dataset.words.split('|')[one.value]]))"
    )


@pytest.mark.parametrize("path", PAGES)
def test_without_script_all_runs_are_seen_and_no_control(reader, runs, path):
    page = reader.open(path, java_script_enabled=False)
    expect(page.locator("figure.explorer form")).to_be_hidden()
    assert page.locator("table.runs td:visible").count() == len(runs(path))
    expect(page.locator(".shown")).to_be_visible()
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_count(0)


def test_there_are_200_trainings_and_100_pairs(runs):
    assert [len(runs(path)) for path in PAGES] == [200, 100]


@pytest.mark.parametrize("path", PAGES)
def test_a_figure_and_its_script_are_light(site, path):
    figure = str(site.pages[f"{path}index.html"].select_one("figure.explorer"))
    script = (site.folder / "javascripts/explore_runs.js").read_text(encoding="utf-8")
    assert len(gzip.compress((figure + script).encode(), 6)) <= SIZE


def test_arrow_keys_go_through_the_rates(reader, runs):
    page = reader.open(TRAININGS)
    rate = slider(page, "learning rate")
    rate.press("Home")
    rates = list(dict.fromkeys(settings[0] for settings in runs(TRAININGS)))
    _, size, start = chosen(page).values()
    for place, choice in enumerate(rates):
        if place:
            rate.press("ArrowRight")
        expected = runs(TRAININGS)[choice, size, start]
        assert shown(page) == f"learning rate {choice}, batch size {size}, start {start}: {expected}"  # fmt: skip
        expect(rate).to_have_attribute("aria-valuetext", choice)
    assert len(rates) == 8


def test_the_tab_key_goes_through_the_controls(reader):
    page = reader.open(TRAININGS)
    slider(page, "learning rate").focus()
    for name in ("batch size", "start"):
        page.keyboard.press("Tab")
        expect(slider(page, name)).to_be_focused()


def test_a_neighbour_is_one_step_away(reader):
    page = reader.open(TRAININGS)
    near = page.locator(".beside polyline")
    expect(near).to_have_count(6)
    for name in ("learning rate", "batch size", "start"):
        slider(page, name).press("Home")
    expect(near).to_have_count(3)
    curves = set(near.evaluate_all("all => all.map(line => line.getAttribute('points'))"))  # fmt: skip
    expected = {
        page.locator(f'tr[data-at="{place}"]').get_attribute("data-curve")
        for place in ("1-0-0", "0-1-0", "0-0-1")
    }
    assert curves == expected


def last_loss(words: str) -> float:
    """The last loss of a run in words, to three digits; infinity if the loss grew."""
    found = re.search(r"epochs? is ([\d.e+-]+),", words)
    return float(found[1]) if found else float("inf")


def test_what_is_said_of_the_neighbours_is_what_the_table_says(site, runs):
    """Counted anew from the words of all runs: the last losses, to three digits, where a loss did not grow."""
    found = runs(TRAININGS)
    choices = [list(dict.fromkeys(part)) for part in zip(*found, strict=True)]
    ends = {settings: last_loss(words) for settings, words in found.items()}
    for settings, words in found.items():
        places = [c.index(s) for c, s in zip(choices, settings, strict=True)]
        near = [
            ends[(*settings[:axis], choices[axis][place + step], *settings[axis + 1 :])]
            for axis, place in enumerate(places)
            for step in (-1, 1)
            if 0 <= place + step < len(choices[axis])
        ]
        lower, of = re.search(r"(None|\d+) of its (\d) neighbours ended lower", words).groups()  # fmt: skip
        count = 0 if lower == "None" else int(lower)
        assert int(of) == len(near)
        # Two that are equal in three digits may differ in the next one.
        assert sum(e < ends[settings] for e in near) <= count <= sum(e <= ends[settings] for e in near)  # fmt: skip
        if count:
            assert f"the lowest at {min(near):.3g} " in words


@pytest.mark.parametrize("path", PAGES)
def test_an_address_shows_its_run(reader, path):
    page = reader.open(path)
    cell = page.locator("table.runs td").nth(37)
    cell.click()
    words, address = shown(page), page.url
    assert cell.get_attribute("aria-current") == "true"
    assert address.endswith("#" + urlencode(chosen(page)))
    again = reader.open(address)
    assert shown(again) == words
    expect(again.locator("form.choice")).to_be_in_viewport()


def test_the_back_button_undoes_a_control_at_a_time(reader):
    page = reader.open(TRAININGS)
    begin = shown(page)
    slider(page, "learning rate").press("ArrowRight")
    slider(page, "learning rate").press("ArrowRight")
    middle = shown(page)
    slider(page, "start").press("ArrowLeft")
    end = shown(page)
    assert len({begin, middle, end}) == 3
    page.go_back()
    assert shown(page) == middle
    page.go_back()
    assert shown(page) == begin
    page.go_forward()
    assert shown(page) == middle


@pytest.mark.parametrize("asked", ["learning-rate=0.07&batch-size=16", "other=1", "learning-rate"])  # fmt: skip
def test_an_address_that_is_wrong_does_no_harm(reader, asked):
    page = reader.open(f"{TRAININGS}#{asked}")
    settings = chosen(page)
    assert settings["learning-rate"] == chosen(reader.open(TRAININGS))["learning-rate"]
    assert settings["batch-size"] == ("16" if "16" in asked else "32")
    shown(page)


def test_a_link_to_a_heading_leaves_the_choice(reader):
    page = reader.open(TRAININGS)
    slider(page, "start").press("End")
    words = shown(page)
    page.locator("article h2 a.headerlink").first.click()
    assert shown(page) == words


def test_lists_choose_two_shapes(reader, runs):
    page = reader.open(SHAPES)
    first, second = (page.get_by_role("combobox", name=f"{name} shape") for name in ("first", "second"))  # fmt: skip
    for pair in [("(2, 3)", "(3,)"), ("(2, 3)", "(3, 2)"), ("()", "(2, 1, 3)"), ("()", "()")]:  # fmt: skip
        first.select_option(pair[0])
        second.select_option(pair[1])
        assert shown(page) == f"first shape {pair[0]}, second shape {pair[1]}: {runs(SHAPES)[pair]}"  # fmt: skip


def test_an_error_is_that_of_tensorflow(runs):
    assert runs(SHAPES)["(2, 3)", "(2,)"].startswith(
        "InvalidArgumentError: Incompatible shapes: [2,3] vs. [2]."
    )


@pytest.mark.parametrize("path", PAGES)
def test_the_table_stays_in_place_while_one_chooses(reader, path):
    page = reader.open(path, viewport=PHONE)
    tops = page.locator("table.runs td").evaluate_all(
        """cells => cells.map(cell => {
            cell.click();
            return document.querySelector("table.runs").getBoundingClientRect().top + scrollY;
        })"""
    )
    assert len(tops) >= 100
    # A fraction of a pixel is rounding.
    assert max(tops) - min(tops) < 1
