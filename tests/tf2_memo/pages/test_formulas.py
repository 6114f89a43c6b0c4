"""The extension that typesets formulas."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from tf2_memo.pages.formulas import Typesetter, to_html
from tf2_memo.programs.problem import RefusedError


def converted(text: str) -> BeautifulSoup:
    md = Markdown()
    typesetter = Typesetter(md, lambda render: render())
    md.inlinePatterns.register(typesetter, "formulas", 185)
    return BeautifulSoup(md.convert(text), "html.parser")


def test_a_formula_in_a_line():
    html = converted(r"The rate $\eta_1$, of *course* `$x$`.")
    assert html.get_text() == "The rate η1, of course $x$."
    (formula,) = html.select("p > span.formula")
    assert formula["data-tex"] == r"\eta_1"
    assert formula.math["display"] == "inline"
    assert formula.math.msub.get_text(" ") == "η 1"


def test_a_formula_of_its_own():
    html = converted("Text.\n\n$$\n\\frac{a < b}{\\sqrt{c}}\n$$\n\nText.")
    (formula,) = html.select("p > span.formula")
    assert formula["data-tex"] == r"\frac{a < b}{\sqrt{c}}"
    assert formula.math["display"] == "block"
    assert formula.math.mfrac.msqrt.get_text() == "c"


@pytest.mark.parametrize("text", ["5 $ and 6 $", "a $x", "US$5 and US$6", "`$x$`"])
def test_other_dollars_stay(text):
    html = converted(text)
    assert html.get_text() == text.replace("`", "")
    assert not html.select("math")


@pytest.mark.parametrize(
    "tex", [r"\nosuch{a}", r"x_\nosuch", r"\frac{a", "a}", r"\left( a", "a^"]
)
def test_a_mistake_is_refused(tex):
    with pytest.raises(RefusedError, match="formula"):
        to_html(tex)


def test_a_brace_that_is_shown_needs_no_other():
    assert "{" in to_html(r"\{a").replace("&#x0007B;", "{")
