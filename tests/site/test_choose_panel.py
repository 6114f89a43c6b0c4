"""The learning rate's panels: all of them without script, one chosen with it."""

import pytest
from playwright.sync_api import expect

from tests.site.test_figures import MEASURE, PHONE, faults

PAGE = "two_layer_net/learning_rate/"


@pytest.fixture
def panels(site):
    """How many panels there are."""
    return len(site.pages[f"{PAGE}index.html"].select("figure.panels .panel"))


@pytest.fixture
def figure(reader):
    return reader.open(PAGE).locator("figure.panels")


def words(figure) -> str:
    """What is announced, having checked that it is the text of the one panel that is seen."""
    panel = figure.locator(".panel:visible")
    expect(panel).to_have_count(1)
    expect(figure.locator("output")).to_have_text(panel.locator("p").text_content())
    return figure.locator("output").text_content()


def test_without_script_all_panels_are_seen_and_no_control(reader, panels):
    figure = reader.open(PAGE, java_script_enabled=False).locator("figure.panels")
    expect(figure.locator(".panel p:visible")).to_have_count(panels)
    expect(figure.locator(".panel svg:visible")).to_have_count(panels)
    expect(figure.locator("form")).to_be_hidden()


def test_without_script_every_label_is_readable_on_a_phone(reader, panels):
    page = reader.open(PAGE, java_script_enabled=False, viewport=PHONE)
    figures = page.evaluate(MEASURE)
    assert len(figures) >= panels
    assert [fault for figure in figures for fault in faults(figure)] == []


def test_arrow_keys_go_through_the_rates(figure):
    slider = figure.get_by_label("rate", exact=True)
    slider.press("Home")
    seen = [words(figure)]
    steps = int(slider.get_attribute("max"))
    for _ in range(steps):
        slider.press("ArrowRight")
        seen.append(words(figure))
        expect(slider).to_have_attribute("aria-valuetext", seen[-1])
    assert len(set(seen)) == steps + 1 > 3
    slider.press("Home")
    assert words(figure) == seen[0]


def test_choosing_a_start_changes_the_panel_and_keeps_the_rate(figure):
    figure.get_by_label("rate", exact=True).press("ArrowRight")
    _, _, rate = words(figure).partition(":")[0].partition(", ")
    for label in figure.locator("fieldset label").all():
        label.locator("input").check()
        start = label.inner_text().strip()
        assert words(figure).startswith(f"{start}, {rate}: ")


def test_the_tab_key_reaches_both_controls(figure):
    radio = figure.get_by_role("radio").first
    radio.focus()
    radio.press("Tab")
    expect(figure.get_by_label("rate", exact=True)).to_be_focused()


def test_the_chosen_panel_is_enlarged(reader, figure):
    plain = reader.open(PAGE, java_script_enabled=False).locator(".panel svg").first
    large = figure.locator(".panel svg:visible")
    assert large.bounding_box()["width"] > 1.5 * plain.bounding_box()["width"]
