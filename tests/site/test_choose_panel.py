"""The learning rate's panels: all of them in sight, one highlighted by the script."""

import pytest
from playwright.sync_api import expect

from tests.site.visits import PHONE

PAGE = "two_layer_net/learning_rate/"


@pytest.fixture
def panels(site):
    """How many panels there are."""
    return len(site.pages[f"{PAGE}index.html"].select("figure.panels .panel"))


@pytest.fixture
def figure(reader):
    return reader.open(PAGE).locator("figure.panels")


def words(figure) -> str:
    """What is announced, having checked that it is the text of the one panel that is highlighted."""
    panel = figure.locator(".panel[aria-current]")
    expect(panel).to_have_count(1)
    title = panel.locator("svg title").text_content()
    finding = panel.locator("p span").text_content()
    expect(figure.locator("output")).to_have_text(f"{title}: {finding}")
    return figure.locator("output").text_content()


def test_without_script_all_panels_are_seen_and_no_control(reader, panels):
    figure = reader.open(PAGE, java_script_enabled=False).locator("figure.panels")
    expect(figure.locator(".panel p:visible")).to_have_count(panels)
    expect(figure.locator(".panel svg:visible")).to_have_count(panels)
    expect(figure.locator("form")).to_be_hidden()


def test_all_panels_stay_in_sight_and_one_has_a_frame(figure, panels):
    expect(figure.locator(".panel svg:visible")).to_have_count(panels)
    outlines = figure.locator(".panel").evaluate_all(
        "all => all.filter(panel => getComputedStyle(panel).outlineStyle === 'solid').map(panel => panel.ariaCurrent)"
    )
    assert outlines == ["true"]


@pytest.mark.parametrize("width", [360, 1440])
def test_each_rate_stands_below_its_place_on_the_slider(reader, width):
    page = reader.open(PAGE, viewport={"width": width, "height": 800})
    slider = page.get_by_label("rate", exact=True).bounding_box()
    ticks = [tick.bounding_box() for tick in page.locator(".ticks span").all()]
    thumb = 16
    for number, tick in enumerate(ticks):
        share = number / (len(ticks) - 1)
        place = slider["x"] + thumb / 2 + share * (slider["width"] - thumb)
        assert tick["x"] + tick["width"] / 2 == pytest.approx(place, abs=1.5)


def test_the_highlighted_panel_comes_into_sight_below_the_controls(reader):
    figure = reader.open(PAGE, viewport=PHONE).locator("figure.panels")
    figure.get_by_label("rate", exact=True).press("End")
    figure.locator("fieldset input").last.check()
    panel = figure.locator(".panel[aria-current]")
    expect(panel).to_be_in_viewport(ratio=0.95)
    controls = figure.locator("form").bounding_box()
    assert panel.bounding_box()["y"] >= controls["y"] + controls["height"]


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
