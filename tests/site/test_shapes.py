"""A shape in the text of a page is one that the page's programs show."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from tests.text import text_outside

SIZES = r"\d+,(?: ?\d+(?:, ?\d+)*)?"
SHAPE = re.compile(rf"(?<![\w.])(?:\({SIZES}\)|\[{SIZES}\])")
RUN = "pre, svg, .values, .runs, [data-ledger]"
NO_TEXT = f"{RUN}, figure, script, .name-index, .sheet"

DEFINITIONS = {
    # address of the page: what stands there and is not of a run, with the reason
    "glossary/index.html": {"(2,3)": "explains what a shape is"},
    "losses/labels/index.html": {"(0,0,1)": "is a one-hot label, and no shape"},
}


def shapes(text: str) -> set[str]:
    """The shapes in a text, all written alike."""
    return {
        re.sub(r"\s", "", found).replace("[", "(").replace("]", ")")
        for found in SHAPE.findall(text)
    }


def typed(article: Tag) -> set[str]:
    """The shapes in the text of an article that its programs, outputs, drawings and tables of values do not show."""
    known = shapes(" ".join(element.get_text() for element in article.select(RUN)))
    return shapes(text_outside(article, NO_TEXT)) - known


def test_no_shape_is_typed_that_no_run_shows(site):
    found = {
        path: shapes
        for path, page in site.pages.items()
        if page.article and (shapes := typed(page.article))
    }
    assert found == {path: set(reasons) for path, reasons in DEFINITIONS.items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("of shape (2, 4)", {"(2,4)"}),
        ("<code>[2,4]</code>", {"(2,4)"}),
        ("of shape (2, 3), in [0, 2) or f(2, 4)", set()),
    ],
)
def test_a_typed_shape_would_be_found(text, found):
    html = f"<pre>x (2, 3)</pre><p>{text}</p>"
    assert typed(BeautifulSoup(html, "html.parser")) == found
