"""A page on paper is worth handing out."""

import re

import pytest
from playwright.sync_api import Page, expect

PAGES = [
    "graphs/where_it_helps/",
    "two_layer_net/learning_rate/",
    "optimizers/explore/",
    "errata/",
    "notebooks/walkthrough/",
]
A4 = {"width": 657, "height": 1000}  # CSS pixels between the margins

CONTROLS = "header, nav, footer, button, form, input, .headerlink, .md-sidebar, summary:not([open] *)"


def printed(reader, path: str, **options: object) -> Page:
    page = reader.open(path, viewport=A4, reduced_motion="reduce", **options)
    page.emulate_media(media="print")
    return page


def seen(page: Page, selector: str) -> list[str]:
    return page.evaluate(
        """selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility())
            .map(element => element.outerHTML.slice(0, 80))""",
        selector,
    )


@pytest.mark.parametrize("path", PAGES)
def test_nothing_to_click_is_printed(reader, path):
    assert seen(printed(reader, path), CONTROLS) == []


@pytest.mark.parametrize("path", PAGES)
def test_code_and_outputs_are_printed_whole(reader, path):
    cut = printed(reader, path).evaluate(
        """() => [...document.querySelectorAll("pre, pre > code, table, figure svg, .output")]
            .filter(element => element.checkVisibility())
            .filter(element => element.scrollWidth > element.clientWidth + 1
                && getComputedStyle(element).overflowX !== "visible"
                || element.getBoundingClientRect().right > innerWidth + 1)
            .map(element => element.outerHTML.slice(0, 80))"""
    )
    assert cut == []


@pytest.mark.parametrize("path", ["graphs/where_it_helps/", "notebooks/walkthrough/"])
def test_number_tables_stay_closed(reader, path):
    page = printed(reader, path)
    page.evaluate(
        "dispatchEvent(new Event('beforeprint'))"
    )  # the theme opens all details
    page.locator(".figure details").evaluate_all("all => all.map(details => details.open = true)")  # fmt: skip
    assert page.locator(".figure details").count()
    assert seen(page, ".figure details table") == []


def test_what_stands_twice_on_a_page_is_printed_once(reader):
    page = printed(reader, "keras/fit/")
    page.locator("article").evaluate(
        """article => article.insertAdjacentHTML("beforeend",
            '<details class="whole-program" open><summary>The whole program</summary><p>twice</p></details>')"""
    )
    assert seen(page, ".whole-program p") == []


def test_a_title_stays_with_its_code(reader):
    page = printed(reader, "errata/")
    breaks = page.locator(".program-bar").evaluate_all(
        "bars => bars.map(bar => getComputedStyle(bar).breakAfter)"
    )
    assert breaks
    assert set(breaks) == {"avoid"}


def test_the_margins_are_white_in_dark_mode(reader):
    page = printed(reader, "keras/fit/", color_scheme="dark")
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")  # fmt: skip
    assert background == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"  # fmt: skip


def test_every_panel_is_printed(reader, site):
    page = site.pages["two_layer_net/learning_rate/index.html"]
    panels = len(page.select("figure.panels .panel"))
    figure = printed(reader, "two_layer_net/learning_rate/").locator("figure.panels")
    expect(figure.locator(".panel svg:visible")).to_have_count(panels)
    expect(figure.locator(".panel p:visible")).to_have_count(panels)


def test_paper_is_light_whatever_the_screen(reader):
    colours = [
        printed(reader, "keras/fit/", color_scheme=scheme).evaluate(
            """[".highlight code", ".highlight .k", "h1 ~ p", ".output"].map(selector => {
                const style = getComputedStyle(document.querySelector("article " + selector));
                return [style.color, style.backgroundColor];
            })"""
        )
        for scheme in ("dark", "light")
    ]
    assert colours[0] == colours[1]
    assert max(int(channel) for channel in re.findall(r"\d+", colours[0][2][0])) < 64


def test_a_sheet_says_where_it_is_from(reader):
    page = reader.open("keras/fit/")
    expect(page.locator(".printed-from")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".printed-from")).to_have_text("TF2 Memo: keras/fit/")
