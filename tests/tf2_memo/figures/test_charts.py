"""Charts as the HTML that a page gets."""

import re
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import interval_chart, line_chart
from tf2_memo.figures.charts import spread

LOSSES = {"by hand": [3.0, 2.0, 1.5], "optimizer": [3.0, 2.0, 1.4]}


def chart(series=LOSSES, **options):
    words = {
        "title": "Loss",
        "x": "update",
        "y": "mean squared error",
        "description": "The loss falls from 3 to 1.4.",
    }
    return line_chart(series, **words | options)


def test_it_is_one_line_and_its_picture_valid_xml():
    html = chart()
    assert "\n" not in html
    ElementTree.fromstring(html[html.index("<svg") : html.index("<figcaption")])


def test_text_is_text():
    texts = [
        text.get_text().strip()
        for text in BeautifulSoup(chart(), "html.parser").find_all("text")
    ]
    assert {"Loss", "update", "mean squared error", "by hand", "optimizer"} <= set(
        texts
    )


def test_colours_follow_the_page():
    svg = str(BeautifulSoup(chart(), "html.parser").svg)
    assert "var(--figure-series-1)" in svg
    assert "var(--figure-series-2)" in svg
    assert "var(--figure-ink)" in svg
    assert "#" not in svg.replace("url(#", "").replace('href="#', ""), (
        "a colour that no scheme can change"
    )


def test_the_finding_is_the_text_alternative_and_the_caption():
    soup = BeautifulSoup(chart(), "html.parser")
    labels = [soup.find(id=name) for name in soup.svg["aria-labelledby"].split()]
    assert [label.get_text() for label in labels] == [
        "Loss",
        "The loss falls from 3 to 1.4.",
    ]
    assert soup.figcaption.p.get_text() == "The loss falls from 3 to 1.4."


def test_the_numbers_are_in_a_table():
    rows = BeautifulSoup(chart(), "html.parser").tbody.find_all("tr")
    assert [cell.get_text() for cell in rows[-1].find_all("td")] == [
        "optimizer",
        "2",
        "1.4",
    ]
    assert len(rows) == 6


def test_lines_differ_by_more_than_colour():
    lines = [
        path
        for path in BeautifulSoup(chart(), "html.parser").find_all("path")
        if "series" in path.get("style", "")
    ]
    assert len({"stroke-dasharray" in line["style"] for line in lines}) == 2


def test_two_charts_of_a_page_share_no_id():
    soup = BeautifulSoup(chart() + chart(title="Another"), "html.parser")
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    references = {use["href"] for use in soup.find_all("use")}
    assert references
    assert references <= {f"#{name}" for name in ids}


def test_the_same_data_give_the_same_bytes():
    assert chart() == chart()


@pytest.mark.parametrize(
    ("series", "complaint"),
    [
        ({}, "no data"),
        ({"a": []}, "no data"),
        ({"a": [1.0]}, "fewer than two points"),
        ({"a": [1.0, 2.0], "b": [1.0]}, "fewer than two points"),
        ({"a": [2.0, 2.0, 2.0]}, "constant at 2"),
        ({"a": [1.0, float("nan")]}, "not finite"),
        ({"a": [1.0, float("inf")]}, "not finite"),
    ],
)
def test_nothing_to_see_is_an_error(series, complaint):
    with pytest.raises(ValueError, match=complaint):
        chart(series)


def test_intervals_are_labelled_and_marked():
    html = interval_chart(
        {"memo's net": (4.0, 4.5, 5.0), "matmul": (0.9, 1.0, 1.1)},
        title="Ratios",
        x="ratio",
        description="4.5 and 1.",
    )
    texts = {
        text.get_text().strip()
        for text in BeautifulSoup(html, "html.parser").find_all("text")
    }
    assert {"memo's net", "matmul", "4.5", "ratio"} <= texts


def test_an_interval_that_is_not_positive_is_refused():
    with pytest.raises(ValueError, match="positive"):
        interval_chart(
            {"a": (0.0, 1.0, 2.0)}, title="Ratios", x="ratio", description=""
        )


@pytest.mark.parametrize(
    ("intervals", "ticks"),
    [
        ({"a": (0.9, 1.0, 1.1)}, {"1"}),
        ({"a": (0.9, 2.0, 6.0)}, {"1", "2", "5"}),
        ({"a": (0.9, 1.0, 1.1), "b": (80.0, 90.0, 99.0)}, {"1", "10"}),
    ],
)
def test_the_axis_of_intervals_is_labelled_at_every_width(intervals, ticks):
    html = interval_chart(intervals, title="Ratios", x="ratio", description="")
    texts = BeautifulSoup(html, "html.parser").select("svg text")
    assert ticks <= {text.get_text().strip() for text in texts}


def line_widths(html: str) -> list[float]:
    return [
        float(width)
        for width in re.findall(
            r"stroke: var\(--figure-series-\d\); stroke-width: ([\d.]+)", html
        )
    ]


def test_lines_on_each_other_all_show():
    same = line_widths(chart({"a": [3, 2], "b": [3, 2], "c": [3, 2.0001]}))
    apart = line_widths(chart({"a": [3, 2], "b": [3, 1]}))
    assert sorted(set(same), reverse=True) == list(dict.fromkeys(same))
    assert len(set(same)) == 3
    assert len(set(apart)) == 1


def words(html: str) -> list[str]:
    texts = BeautifulSoup(html, "html.parser").select("svg text")
    return [text.get_text().strip() for text in texts]


def test_a_single_line_needs_no_name():
    assert "by hand" not in words(chart(series={"by hand": [3.0, 2.0]}))


FAR = {"first": [3.0, 1.0], "second": [3.0, 2.0]}


def labels(html: str, beginning: str) -> list[str]:
    """The styles of the texts that begin so."""
    texts = BeautifulSoup(html, "html.parser").select("svg text")
    return [text["style"] for text in texts if text.get_text().startswith(beginning)]


def test_a_line_is_named_at_its_end_in_its_colour():
    for number, name in enumerate(FAR, start=1):
        (style,) = labels(chart(FAR), name)
        assert f"fill: var(--figure-series-{number})" in style


def test_lines_without_a_common_end_have_a_legend():
    (style,) = labels(chart({"long": [3.0, 2.0, 1.0], "short": [3.0, 2.0]}), "short")
    assert "series" not in style


def test_many_lines_that_end_at_one_place_have_a_legend():
    styles = labels(chart({f"line {n}": [9.0 * n, 5.0] for n in range(6)}), "line ")
    assert len(styles) == 6
    assert not any("series" in style for style in styles)


@pytest.mark.parametrize(
    ("ends", "heights", "top", "places"),
    [
        ([10, 50], [10, 10], 60, [10, 50]),
        ([50, 10], [10, 10], 60, [50, 10]),
        ([30, 30], [10, 10], 60, [35.5, 24.5]),
        ([30, 30], [10, 20], 60, [38, 22]),
        ([0, 60], [10, 10], 60, [5, 55]),
        ([0, 2], [10, 10], 60, [5, 16]),
        ([30, 30, 30, 30], [20, 20, 20, 20], 60, None),
        ([0] * 6, [14] * 6, 200, None),
    ],
)
def test_labels_stand_near_their_lines_without_touching(ends, heights, top, places):
    found = spread(ends, heights, top)
    assert found == (places and pytest.approx(places, abs=0.6))


def test_a_long_message_is_broken_into_lines():
    title = (
        "The message of this chart is longer than the chart is wide, so it is broken"
    )
    found = words(chart(title=title))
    lines = [word for word in found if word and word in title and len(word) > 20]
    assert " ".join(sorted(lines, key=title.index)) == title


def test_the_caption_says_where_lines_lie_on_each_other():
    page = BeautifulSoup(chart({"a": [3, 2], "b": [3, 2]}), "html.parser")
    said = "The loss falls from 3 to 1.4. The lines of a and b are the same."
    assert page.desc.get_text() == page.figcaption.p.get_text() == said


def test_lines_at_other_places_do_not_lie_on_each_other():
    html = chart({"a": [3, 2], "b": [3, 2]}, x_values={"b": [5, 6]})
    assert "are the same" not in html


def test_a_logarithmic_axis_is_written_in_letters_of_one_size():
    html = chart({"a": [1e7, 1.0], "b": [1e6, 10.0]}, log=True)
    assert "tspan" not in html
    assert "1e6" in words(html)


def ratios(intervals, **options):
    return words(
        interval_chart(intervals, title="T", x="ratio", description="", **options)
    )


def test_the_directions_of_a_ratio_are_named():
    found = ratios({"a": (0.9, 1.0, 1.1)}, left="eager faster", right="graph faster")
    assert {"← eager faster", "graph faster →"} <= set(found)
    assert not any("→" in word or "←" in word for word in ratios({"a": (0.9, 1, 1.1)}))


def test_without_room_for_both_directions_the_right_one_stays():
    name = "a name of thirty-odd characters"
    found = ratios({name: (0.9, 1, 1.1)}, left="x" * 22, right="graph faster")
    assert "graph faster →" in found
    assert not any("←" in word for word in found)
