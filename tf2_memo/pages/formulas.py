"""Typesets formulas: TeX between dollars becomes MathML, which browsers show without a script.

`$a$` stands in a line of text. `$$a$$` is a paragraph of its own.
"""

import re
from collections.abc import Callable
from html import escape

from latex2mathml.converter import convert
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from tf2_memo.programs.problem import RefusedError

_FORMULA = r"\$\$(?P<display>[^$]+)\$\$|\$(?P<inline>[^\s$](?:[^$\n]*[^\s$])?)\$(?!\w)"


class Typesetter(InlineProcessor):
    """Replaces each formula of a page; `guard` reports what is wrong with one."""

    def __init__(self, md: Markdown, guard: Callable[[Callable[[], str]], str]) -> None:
        super().__init__(_FORMULA, md)
        self.guard = guard

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:
        """Return a formula, and where it stands."""
        display = m["display"]
        tex = " ".join((display or m["inline"]).split())
        html = self.guard(lambda: to_html(tex, block=bool(display)))
        return self.md.htmlStash.store(html), m.start(), m.end()


def to_html(tex: str, *, block: bool = False) -> str:
    """Return a formula as HTML, which keeps its TeX. Raises RefusedError when the formula is not understood."""
    braces = [brace for brace in re.sub(r"\\.", "", tex) if brace in "{}"]
    if braces.count("{") != braces.count("}"):
        raise RefusedError(f"the braces of the formula {tex!r} do not match")
    try:
        mathml = convert(tex, display="block" if block else "inline")
    except Exception as error:
        raise RefusedError(
            f"the formula {tex!r} is not understood: {error!r}"
        ) from error
    if unknown := re.search(r">(\\\w+)<", mathml):
        raise RefusedError(f"the formula {tex!r} has an unknown command: {unknown[1]}")
    return f'<span class="formula" data-tex="{escape(tex)}" data-search-exclude>{mathml}</span>'
