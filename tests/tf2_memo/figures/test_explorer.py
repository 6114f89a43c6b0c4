"""Many runs in one figure, as the HTML that a page gets."""

from itertools import product

import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import Frame, Run, explorer

CONTROLS = {
    "rate": ["0.1", "1"],
    "batch size": ["8", "16", "32"],
    "start": ["<a>", "b"],
}
FRAME = Frame(x="epochs", y="loss", last=2, low=0.1, high=100.0)


RUNS = {
    settings: Run(f"c{at}", f"It ends at {at} & more.", at % 5, [1.0, 2.0, 1.0 + at])
    for at, settings in enumerate(product(*CONTROLS.values()))
}
SHAPES = {"first": ["()", "(2, 3)"], "second": ["()", "(3,)"]}
PAIRS = {pair: Run("fits", f"{pair} fits.") for pair in product(*SHAPES.values())}


def draw(controls=CONTROLS, runs=RUNS, **options):
    words = {
        "first": ("1", "16", "b"),
        "title": "All runs",
        "description": "There are 12.",
        "frame": FRAME,
    }
    return BeautifulSoup(explorer(controls, runs, **words | options), "html.parser")


def pairs(**options):
    return draw(SHAPES, PAIRS, first=("(2, 3)", "()"), frame=None, sliders=False, **options)  # fmt: skip


def test_it_is_one_line():
    assert "\n" not in str(draw())


def test_each_run_is_a_cell_below_its_column_beside_its_row_in_its_table():
    seen = []
    for table in draw().select("table.runs"):
        start, across = table.caption.get_text().removeprefix("start ").split(". ")
        down, *columns = (head.get_text() for head in table.select("thead th"))
        assert (down, across) == ("batch size", "Across: rate")
        for row in table.select("tbody tr"):
            for column, cell in zip(columns, row.select("td"), strict=True):
                settings = (column, row.th.get_text(), start)
                assert cell.get_text() == RUNS[settings].cell
                assert cell["class"] == [f"strength-{RUNS[settings].strength}"]
                place = zip(CONTROLS.values(), settings, strict=True)
                assert cell["data-at"] == "-".join(
                    str(choices.index(choice)) for choices, choice in place
                )
                seen.append(settings)
    assert sorted(seen) == sorted(RUNS)


def test_each_run_is_in_words_with_its_curve_under_the_same_place():
    html = draw()
    rows = html.select(".in-words tbody tr")
    assert [head.get_text() for head in html.select(".in-words th")] == [
        "rate",
        "batch size",
        "start",
        "run",
    ]
    for row, (settings, run) in zip(rows, RUNS.items(), strict=True):
        assert [cell.get_text() for cell in row.select("td")] == [*settings, run.words]
        assert row["data-curve"] == FRAME.points(run.curve)
        assert html.select_one(f'td[data-at="{row["data-at"]}"]').get_text() == run.cell


def test_the_first_run_is_shown_with_its_neighbours():
    html = draw()
    shown = "rate 1, batch size 16, start b: It ends at 9 & more."
    assert html.select_one(".shown").get_text() == shown
    assert html.select_one("svg desc").get_text() == shown
    assert html.select_one(".chosen")["points"] == FRAME.points(RUNS["1", "16", "b"].curve)  # fmt: skip
    near = [("0.1", "16", "b"), ("1", "8", "b"), ("1", "16", "<a>"), ("1", "32", "b")]
    assert [line["points"] for line in html.select(".beside polyline")] == [
        FRAME.points(RUNS[s].curve) for s in near
    ]


def test_sliders_stand_at_the_first_run_and_wait_for_the_script():
    form = draw().form
    assert form.has_attr("hidden")
    sliders = form.select("input[type=range]")
    assert [
        slider.find_parent("label").get_text().strip() for slider in sliders
    ] == list(CONTROLS)
    assert [(s["min"], s["max"], s["value"], s["data-first"]) for s in sliders] == [
        ("0", "1", "1", "1"),
        ("0", "2", "1", "1"),
        ("0", "1", "1", "1"),
    ]
    assert [s["name"] for s in sliders] == ["rate", "batch-size", "start"]
    assert [s["data-words"] for s in sliders] == ["0.1|1", "8|16|32", "a|b"]
    assert [tick.get_text() for tick in form.select(".ticks span")] == [
        choice for choices in CONTROLS.values() for choice in choices
    ]


def test_lists_for_choices_without_an_order_and_no_chart():
    html = pairs()
    first, second = html.form.select("select")
    assert [option.get_text() for option in first.select("option")] == SHAPES["first"]
    assert [option["value"] for option in second.select("option")] == ["0", "1"]
    assert first.select_one("[selected]").get_text() == "(2, 3)"
    assert second.select_one("[selected]").get_text() == "()"
    assert (first["data-words"], second["data-words"]) == ("|2-3", "|3")
    assert html.svg is None
    assert html.select_one("table.runs caption").get_text() == "Across: first"
    assert not html.select("[data-curve]")
    assert len(html.select("table.runs")) == 1


def test_words_are_escaped():
    assert "<a>" not in str(draw())
    assert "9 & more" not in str(draw())


def test_what_changes_is_announced():
    assert draw().select_one(".shown")["aria-live"] == "polite"


@pytest.mark.parametrize(
    ("controls", "runs", "first", "complaint"),
    [
        ({"rate": ["1"]}, {("1",): Run("", "")}, ("1",), "two or three controls"),
        (SHAPES | {"a": ["1"], "b": ["1"]}, {}, (), "two or three controls"),
        (SHAPES, {}, ("()", "()"), "one run for each choice"),
        (SHAPES, PAIRS | {("x", "y"): Run("", "")}, ("()", "()"), "one run for each choice"),
        (SHAPES, PAIRS, ("(3,)", "()"), "and the first among them"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_an_error(controls, runs, first, complaint):
    with pytest.raises(ValueError, match=complaint):
        explorer(controls, runs, first=first, title="t", description="1")
