"""Ends a page that executed something with the date of its newest result: a Markdown extension."""

import re

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

_RESULT = re.compile(
    r'<p class="provenance">[^\n]*?TensorFlow (?P<version>\S+)[^\n]*?<time datetime="(?P<date>[\d-]+)'
)


def line(html: str) -> str:
    """Return the line at the foot of a page, read from the line under each of its outputs; nothing without outputs."""
    results = list(_RESULT.finditer(html))
    if not results:
        return ""
    newest = max(results, key=lambda result: result["date"])
    return (
        f'<p class="last-executed" data-search-exclude>Last executed <time datetime="{newest["date"]}">'
        f"{newest['date']}</time> with TensorFlow {newest['version']}</p>"
    )


class _Foot(Postprocessor):
    def run(self, text: str) -> str:
        return f"{text}\n{line(text)}".rstrip()


class _LastExecuted(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        """Read the page once raw HTML, and with it the outputs, is back in its place."""
        md.postprocessors.register(_Foot(md), "last_executed", 0)


def makeExtension(**settings: object) -> Extension:
    """Return the extension, under the name that Python-Markdown looks for."""
    return _LastExecuted(**settings)
