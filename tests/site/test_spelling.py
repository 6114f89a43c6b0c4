"""The spelling of the built pages: of what programs and templates have written, too."""

from html import escape

from tests.spelling import unknown_in_html
from tf2_memo.programs.machine import Machine


def test_every_word_of_an_article_is_known(site):
    cpu = escape(Machine.here().cpu)  # any vendor's words
    found = {
        path: unknown_in_html(str(page.article or "").replace(cpu, ""))
        for path, page in site.pages.items()
    }
    assert {path: words for path, words in found.items() if words} == {}
