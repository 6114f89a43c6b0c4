"""Every page on every screen, from 320 to 2560 pixels; and what a reader without JavaScript gets."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.visits import too_wide


def test_no_page_scrolls_sideways(visited):
    assert visited.too_wide == []


def test_a_page_that_scrolls_sideways_would_be_found(reader):
    page = reader.open("404.html")
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<p style=\"width: 700px\">wide</p>')"
    )
    assert [found.partition(":")[0] for found in too_wide(page)] == ["320", "360"]


@pytest.mark.parametrize("path", ["graphs/where_it_helps/", "notebooks/walkthrough/"])
def test_long_code_scrolls_inside_itself(reader, path):
    page = reader.open(path, viewport={"width": 320, "height": 800})
    overflows = page.evaluate(
        """[...document.querySelectorAll("article pre > code")].filter(code => code.scrollWidth > code.clientWidth)
            .map(code => getComputedStyle(code).overflowX)"""
    )
    assert overflows
    assert set(overflows) == {"auto"}


def test_code_that_goes_on_at_the_right_has_a_shadow_there(reader):
    page = reader.open("graphs/where_it_helps/", viewport={"width": 360, "height": 740})
    code = page.locator("article .snippet pre > code").first
    assert code.evaluate("code => code.scrollWidth > code.clientWidth")
    backgrounds = code.evaluate("code => getComputedStyle(code).backgroundAttachment")
    # Two covers move with the code, and lay bare two shadows that do not.
    assert backgrounds == "local, local, scroll, scroll"


@pytest.mark.parametrize("width", [320, 1440])
def test_no_name_of_a_file_is_broken(reader, width):
    page = reader.open("two_layer_net/gradient_none/", viewport={"width": width, "height": 740})  # fmt: skip
    names = page.locator(".program-bar .filename").evaluate_all(
        """names => names.map(name => {
            const range = document.createRange();
            range.selectNodeContents(name.lastChild); // behind the last slash
            return [...range.getClientRects()].filter(line => line.width > 0).length;
        })"""
    )
    assert names
    assert set(names) == {1}


@pytest.mark.parametrize(
    "path",
    [
        "404.html",
        "two_layer_net/learning_rate/",
        "optimizers/explore/",
        "tensors/broadcasting/",
        "batches_and_epochs/epochs/",
    ],
)
def test_without_script_everything_is_there_and_no_dead_button(reader, path):
    page = reader.open(path, java_script_enabled=False)
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_count(0)
    expect(page.get_by_role("radio")).to_have_count(0)
    assert too_wide(page) == []


def test_without_script_the_menu_opens_on_a_phone(reader):
    page = reader.open("keras/fit/", java_script_enabled=False, viewport={"width": 360, "height": 740})  # fmt: skip
    menu = page.locator(".md-sidebar--primary")
    sibling = menu.get_by_role("link", name="Sequential model")
    expect(sibling).to_be_hidden()
    page.locator("label.md-header__button[for=__drawer]").click()
    sibling.click()
    expect(page.locator("h1")).to_contain_text("Sequential model")


def shade(page: Page) -> int:
    """How light the page's background is, from 0 to 255."""
    colour = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")  # fmt: skip
    return int(colour.partition("(")[2].partition(",")[0])


@pytest.mark.parametrize("script", [True, False])
def test_the_scheme_is_that_of_the_system(reader, script):
    light = reader.open("keras/fit/", color_scheme="light", java_script_enabled=script)
    dark = reader.open("keras/fit/", color_scheme="dark", java_script_enabled=script)
    assert shade(light) > 240
    assert shade(dark) < 40
