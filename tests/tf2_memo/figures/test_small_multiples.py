"""Small multiples as the HTML that a page gets."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import panels

CURVES = {
    ("Glorot", "0.1"): [3.0, 2.0, 1.5],
    ("Glorot", "10"): [3.0, 900.0],
    ("He", "0.1"): [4.0, 2.0, 1.0],
    ("He", "10"): [4.0, 1.2, 1.2],
}
FINDINGS = dict(zip(CURVES, ["1.5", "diverges", "1", "dead"], strict=True))


def draw(curves=CURVES, **options):
    words = {
        "findings": {pair: FINDINGS.get(pair, "") for pair in curves},
        "names": ("start", "rate"),
        "title": "Losses",
        "x": "step",
        "y": "mean squared error",
        "y_limits": {"Glorot": (0.5, 100.0), "He": (0.5, 50.0)},
        "baseline": 1.2,
        "baseline_name": "predicting zero",
        "description": "One of four diverges.",
    }
    return BeautifulSoup(panels(curves, **words | options), "html.parser")


def test_it_is_one_line():
    assert "\n" not in str(draw())


def test_each_pair_has_a_panel_with_its_words_and_a_labelled_picture():
    found = []
    for panel in draw().select(".panel"):
        ElementTree.fromstring(str(panel.svg))
        title, description = (
            panel.find(id=name).get_text()
            for name in panel.svg["aria-labelledby"].split()
        )
        words = f"{title}: {description}"
        row, rate = title.split(", ")
        before = panel.find_parent(class_="grid-of-panels").find_previous_sibling()
        assert before.get_text() == f"start: {row}"
        assert panel.b.get_text() == rate
        assert panel.span.get_text() == description.partition(";")[0]
        found.append((panel["data-row"], panel["data-column"], words))
    assert found == [
        ("0", "0", "Glorot, rate 0.1: 1.5; from 3 to 1.5"),
        ("0", "1", "Glorot, rate 10: diverges; from 3 to 900"),
        ("1", "0", "He, rate 0.1: 1; from 4 to 1"),
        ("1", "1", "He, rate 10: dead; from 4 to 1.2"),
    ]


def test_all_panels_of_a_row_have_the_same_axes():
    axes = {
        (
            panel.svg["viewbox"],
            *(text.get_text().strip() for text in panel.select("text")),
        )
        for panel in draw().select('.panel[data-row="1"]')
    }
    assert len(axes) == 1


def test_ids_are_unique():
    ids = [element["id"] for element in draw().find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_the_controls_offer_each_row_and_column_and_wait_for_the_script():
    form = draw().form
    assert form.has_attr("hidden")
    assert [label.get_text().strip() for label in form.select("fieldset label")] == [
        "Glorot",
        "He",
    ]
    assert [radio["value"] for radio in form.select("[type=radio]")] == ["0", "1"]
    slider = form.select_one("[type=range]")
    assert (slider["min"], slider["max"], slider["step"]) == ("0", "1", "1")
    assert form.output["aria-live"] == "polite"
    assert [tick.get_text() for tick in form.select(".ticks span")] == ["0.1", "10"]
    assert form["style"] == "--choices: 2"


def test_the_findings_are_in_a_table():
    rows = [
        [cell.get_text() for cell in row.find_all(["th", "td"])]
        for row in draw().table.find_all("tr")
    ]
    assert rows == [
        ["rate", "Glorot", "He"],
        ["0.1", "1.5", "1"],
        ["10", "diverges", "dead"],
    ]


def test_words_are_escaped():
    pair = ("<b>", "1")
    html = draw(
        {pair: [1.0, 2.0]}, findings={pair: "a & b"}, y_limits={"<b>": (0.5, 9.0)}
    )
    assert html.select_one(".row").get_text() == "start: <b>"
    assert html.select_one(".panel p").get_text() == "rate 1 a & b"


def test_a_picture_is_small():
    assert max(len(str(picture)) for picture in draw().select("svg")) < 8_000


@pytest.mark.parametrize(
    ("curves", "options", "complaint"),
    [
        ({}, {}, "no data"),
        ({("a", "1"): []}, {}, "no data"),
        ({("a", "1"): [1.0]}, {}, "fewer than two points"),
        ({("a", "1"): [2.0, 2.0]}, {}, "constant at 2"),
        ({("a", "1"): [1.0, float("nan")]}, {}, "not finite"),
        ({("a", "1"): [1.0, float("inf")]}, {}, "not finite"),
        ({("a", "1"): [1.0, 0.0]}, {}, "positive"),
        (CURVES, {"baseline": 0.0}, "positive"),
        (CURVES, {"y_limits": {"Glorot": (0.0, 1.0), "He": (0.5, 1.0)}}, "positive"),
        (CURVES, {"findings": {}}, "a finding for each curve"),
        (
            {("a", "1"): [1.0, 2.0], ("b", "2"): [1.0, 2.0]},
            {},
            r"no curve for \[\('a', '2'\), \('b', '1'\)\]",
        ),
    ],
)
def test_what_cannot_be_shown_is_an_error(curves, options, complaint):
    with pytest.raises(ValueError, match=complaint):
        draw(curves, **options)


def test_the_axes_are_those_of_the_row():
    html = draw(y_limits={"Glorot": (0.5, 1e7), "He": (0.5, 50.0)})
    words = {
        row: [text.get_text(strip=True) for text in html.select(f'.panel[data-row="{row}"] text')]
        for row in (0, 1)
    }  # fmt: skip
    assert "1e6" in words[0]
    assert "1e6" not in words[1]
    assert "10" in words[1]


def test_each_panel_names_its_axes():
    for panel in draw().select(".panel"):
        texts = [text.get_text(strip=True) for text in panel.select("text")]
        assert {"step", "mean squared error"} <= set(texts)


def test_the_key_names_line_dashes_and_mark():
    key = [item.get_text(strip=True) for item in draw().select(".key li")]
    assert key == ["mean squared error", "predicting zero", "goes on above the panel"]


def test_only_what_goes_on_above_its_panel_has_a_mark():
    marked = [
        "series-2" in str(panel.svg)
        for panel in draw(y_limits={"Glorot": (0.5, 100.0), "He": (0.5, 3.5)}).select(".panel")
    ]  # fmt: skip
    # Leaves at the top; ended before the others; begins above the panel, twice.
    assert marked == [False, True, True, True]
    assert "series-2" in str(draw(CURVES | {("He", "10"): [4.0, 1.2]}))
    assert "series-2" not in str(draw({("He", "10"): [4.0, 1.2]}))


def test_the_message_stands_above_the_panels():
    assert draw().select_one(".message").get_text() == "Losses"
