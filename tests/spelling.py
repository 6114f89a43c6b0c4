"""Finds words that are neither in an English dictionary nor in tests/words.txt."""

import functools
import re

from bs4 import BeautifulSoup
from markdown import Markdown
from spellchecker import SpellChecker

from tests.house import ROOT
from tests.text import text_outside
from tf2_memo.pages.formulas import Typesetter

WORDS = ROOT / "tests" / "words.txt"

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*")
CODE = "code, math, pre, samp, script, style, svg"
_DIRECTIVE = re.compile(r"^::: .*(?:\n    .*)*", re.MULTILINE)
_CODE = {
    "name": "*",
    "class": "",
    "validator": lambda *_: True,
    "format": lambda *_, **__: "",
}
"""Accepts every fence with any option, and shows nothing of it."""


def unknown_in_markdown(text: str) -> set[str]:
    """Return the unknown words of a Markdown file, but for those in code."""
    fences = "pymdownx.superfences"
    markdown = Markdown(
        extensions=[fences, "admonition", "attr_list", "md_in_html", "tables"],
        extension_configs={fences: {"custom_fences": [_CODE]}},
    )
    formulas = Typesetter(markdown, lambda render: render())
    markdown.inlinePatterns.register(formulas, "formulas", 185)
    return unknown_in_html(markdown.convert(_DIRECTIVE.sub("", text)))


def unknown_in_html(html: str) -> set[str]:
    """Return the unknown words of a page, but for those in code, formulas, drawings and scripts."""
    return unknown(text_outside(BeautifulSoup(html, "html.parser"), CODE, " "))


def unknown(text: str) -> set[str]:
    """Return the unknown words of a text. A word of the list is known in upper case and as a possessive, too."""
    words = {re.sub("'s?$", "", word.lower()) for word in _WORD.findall(text)}
    return _dictionary().unknown(words)


@functools.cache
def _dictionary() -> SpellChecker:
    dictionary = SpellChecker(distance=1)
    dictionary.word_frequency.load_words(WORDS.read_text(encoding="utf-8").split())
    return dictionary
