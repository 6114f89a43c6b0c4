"""The spelling of the built pages: of what programs and templates have written, too."""

from html import escape

from bs4 import BeautifulSoup

from tests.spelling import unknown_in_html
from tf2_memo.programs.machine import Machine

_NO_PROSE = ".filename, .printed-from, .summary, .values"
"""Names of files, sentences that the installed packages say of their names, and what names held."""


def test_every_word_of_an_article_is_known(site):
    cpu = escape(Machine.here().cpu)  # any vendor's words
    found = {}
    for path, page in site.pages.items():
        article = BeautifulSoup(str(page.article or "").replace(cpu, ""), "html.parser")
        for element in article.select(_NO_PROSE):
            element.decompose()
        found[path] = unknown_in_html(str(article))
    assert {path: words for path, words in found.items() if words} == {}
