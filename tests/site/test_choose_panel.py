"""The learning rate's panels: all of them without script, one chosen with it."""

import pytest
from playwright.sync_api import expect

from tests.site.test_figures import MEASURE, PHONE, faults

PAGE = "two_layer_net/learning_rate/"


@pytest.fixture
def figure(reader):
    return reader.open(PAGE).locator("figure.panels")


def words(figure) -> str:
    """What is announced, having checked that it is the text of the one panel that is seen."""
    panel = figure.locator(".panel:visible")
    expect(panel).to_have_count(1)
    expect(figure.locator("output")).to_have_text(panel.locator("p").text_content())
    return figure.locator("output").text_content()


def test_without_script_all_panels_are_seen_and_no_control(reader):
    figure = reader.open(PAGE, java_script_enabled=False).locator("figure.panels")
    expect(figure.locator(".panel p:visible")).to_have_count(18)
    expect(figure.locator(".panel svg:visible")).to_have_count(18)
    expect(figure.locator("form")).to_be_hidden()


def test_without_script_every_label_is_readable_on_a_phone(reader):
    page = reader.open(PAGE, java_script_enabled=False, viewport=PHONE)
    figures = page.evaluate(MEASURE)
    assert len(figures) == 18
    assert [fault for figure in figures for fault in faults(figure)] == []


def test_arrow_keys_go_through_the_rates(figure):
    slider = figure.get_by_label("rate", exact=True)
    seen = [words(figure)]
    for _ in range(5):
        slider.press("ArrowRight")
        seen.append(words(figure))
        expect(slider).to_have_attribute("aria-valuetext", seen[-1])
    assert len(set(seen)) == 6
    slider.press("Home")
    assert words(figure) == seen[0]


def test_choosing_a_start_changes_the_panel_and_keeps_the_rate(figure):
    figure.get_by_label("rate", exact=True).press("ArrowRight")
    for start in ("Glorot", "He", "0 to 1"):
        figure.get_by_role("radio", name=start).check()
        assert words(figure).startswith(f"{start}, rate 0.001: ")


def test_the_tab_key_reaches_both_controls(figure):
    radio = figure.get_by_role("radio").first
    radio.focus()
    radio.press("Tab")
    expect(figure.get_by_label("rate", exact=True)).to_be_focused()


def test_the_chosen_panel_is_enlarged(reader, figure):
    plain = reader.open(PAGE, java_script_enabled=False).locator(".panel svg").first
    large = figure.locator(".panel svg:visible")
    assert large.bounding_box()["width"] > 1.5 * plain.bounding_box()["width"]
