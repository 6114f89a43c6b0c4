"""Pictures that matplotlib has drawn, as a page shows them."""

import io

import matplotlib as mpl
import pytest
from bs4 import BeautifulSoup
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from tf2_memo.picture import VARIABLES_OF_MATPLOTLIB, framed, restyled

DEFAULTS = mpl.rcParamsDefault


def drawn() -> str:
    """An SVG file with four lines, a legend and a grid, drawn with nothing set but that text stays text."""
    with mpl.rc_context(DEFAULTS | {"svg.fonttype": "none", "backend": "agg"}):
        axes = Figure().add_subplot()
        for number in range(4):
            axes.plot([number, 1 / 3], label=str(number))
        axes.grid()
        axes.legend()
        file = io.StringIO()
        axes.figure.savefig(file, format="svg")
        return file.getvalue()


@pytest.fixture
def svg():
    text = restyled(
        drawn(), title="Loss", description="0 to 1", variables=VARIABLES_OF_MATPLOTLIB
    )
    assert "\n" not in text
    return BeautifulSoup(text, "html.parser").svg


def test_the_colours_are_those_that_matplotlib_takes_by_itself():
    cycle = [to_hex(item["color"]) for item in DEFAULTS["axes.prop_cycle"]]
    assert list(VARIABLES_OF_MATPLOTLIB)[4:] == cycle[:6]
    assert DEFAULTS["grid.color"] in VARIABLES_OF_MATPLOTLIB


def test_no_colour_stays(svg):
    assert "#" not in "".join(tag.get("style", "") for tag in svg.find_all())
    assert "--figure-series-4" in str(svg)


def test_every_reference_leads_to_a_part_of_the_same_picture(svg):
    ids = {tag["id"] for tag in svg.select("[id]")}
    references = {tag["href"].lstrip("#") for tag in svg.select("use")}
    clips = {tag["clip-path"][5:-1] for tag in svg.select("[clip-path]")}
    assert references
    assert clips
    assert references | clips | set(svg["aria-labelledby"].split()) <= ids


def test_the_page_says_which_font_and_how_large(svg):
    assert "font-family" not in str(svg)
    assert not {"width", "height"} & svg.attrs.keys()


def test_coordinates_have_one_decimal_and_no_group_is_empty_of_meaning(svg):
    assert not any(
        "." in number and len(number.partition(".")[2]) > 1
        for path in svg.select("path")
        for number in path["d"].split()
    )
    assert all(group.attrs for group in svg.select("g"))


def test_a_picture_is_framed_with_its_finding_and_its_numbers():
    figure = BeautifulSoup(
        framed("<svg></svg>", "1 < 2", "<table></table>"), "html.parser"
    )
    assert figure.figcaption.p.get_text() == "1 < 2"
    assert figure.select("details table")
    other = BeautifulSoup(framed("<svg/>", "1 < 2", ""), "html.parser")
    assert figure.figure["id"] != other.figure["id"], "a link leads to each"
    assert "details" not in framed("<svg></svg>", "1 < 2", "")
