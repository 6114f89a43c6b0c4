"""The calculator of updates, as a reader uses it."""

import pytest

PAGE = "batches_and_epochs/epochs/"


def fill(page, samples, batch_size, epochs) -> str:
    """Type a setting, and return what the calculator says."""
    for name, value in (
        ("samples", samples),
        ("batch size", batch_size),
        ("epochs", epochs),
    ):
        page.get_by_label(name, exact=True).fill(str(value))
    return page.locator(".calculator output").inner_text()


def test_it_is_not_there_without_script(reader):
    page = reader.open(PAGE, java_script_enabled=False)
    assert not page.locator(".calculator").is_visible()
    assert page.locator("figure svg").first.is_visible()


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ((64, 10, 4), "64 samples make 7 batches, the last of 4 samples. 4 epochs make 28 updates."),
        ((64, 16, 5), "64 samples make 4 batches, the last of 16 samples. 5 epochs make 20 updates."),
        ((5, 100, 4), "5 samples make 1 batch, the last of 5 samples. 4 epochs make 4 updates."),
        ((1, 1, 1), "1 sample makes 1 batch, the last of 1 sample. 1 epoch makes 1 update."),
        ((60000, 32, 10), "60000 samples make 1875 batches, the last of 32 samples. 10 epochs make 18750 updates."),
    ],
)  # fmt: skip
def test_it_counts_as_keras_does(reader, setting, said):
    assert fill(reader.open(PAGE), *setting) == said


@pytest.mark.parametrize("setting", [(0, 3, 2), (10, "", 2), (10, 3, 1.5), (10, 3, -1)])
def test_it_says_what_it_needs(reader, setting):
    page = reader.open(PAGE)
    drawing = page.locator(".calculator svg")
    height = drawing.bounding_box()["height"]
    assert "whole numbers from 1" in fill(page, *setting)
    assert page.locator(".calculator [aria-invalid=true]").count() == 1
    # The drawing stays, so that the page does, and is seen to be old.
    assert drawing.bounding_box()["height"] == height
    assert float(drawing.evaluate("svg => getComputedStyle(svg).opacity")) < 0.5
    assert "before" in drawing.get_attribute("aria-label")
    fill(page, 10, 3, 2)
    assert drawing.evaluate("svg => getComputedStyle(svg).opacity") == "1"


def test_a_number_of_six_digits_is_seen_whole(reader):
    field = reader.open(PAGE).get_by_label("samples", exact=True)
    field.fill("600000")
    assert field.evaluate("input => input.scrollWidth <= input.clientWidth")


def test_it_draws_a_box_for_each_batch(reader):
    page = reader.open(PAGE)
    fill(page, 10, 3, 2)
    assert page.locator(".calculator rect").count() == 8
    assert page.locator(".calculator rect.smaller").count() == 2
    assert page.locator(".calculator .number").all_text_contents() == list("12345678")
