"""The spelling of the built pages: of what programs and templates have written, too."""

from tests.spelling import CODE, unknown
from tests.text import text_outside
from tf2_memo.programs.machine import Machine

_NO_PROSE = ".filename, .printed-from, .summary, .values, [data-ledger]"
"""Names of files, sentences that the installed packages say of their names, and what names held."""


def test_every_word_of_an_article_is_known(site):
    cpu = Machine.here().cpu  # any vendor's words
    found = {
        path: unknown(
            text_outside(page.article, f"{CODE}, {_NO_PROSE}", " ").replace(cpu, "")
        )
        for path, page in site.pages.items()
        if page.article
    }
    assert {path: words for path, words in found.items() if words} == {}
