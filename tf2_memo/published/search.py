"""Adds what programs say in words to the search index: readers paste the messages of errors into the search.

Outputs stay out of the index where a page is rendered, because their numbers would drown its text.
"""

import json
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path

_HEADING_OR_OUTPUT = re.compile(
    r'<(?P<level>h[1-6]) id="(?P<anchor>[^"]*)"|<samp\b[^>]*>(?P<output>.*?)</samp>',
    re.DOTALL,
)
_PLACE = re.compile(r'File ".*", line \d+|Traceback \(most recent call last\)')
_MESSAGE = re.compile(
    r"[A-Z]\w*(Error|Exception|Warning)\b"
    r"|\b(cannot|expected|incompatible|invalid|must|should|unknown|warning)\b"
    r"|^[^\d]*(\b[A-Za-z]+,? ){3}[A-Za-z]+[^\d]*$",
    re.IGNORECASE,
)
"""A line that names a problem, sounds like one, or says four words in a row and no number."""


def write(folder: Path) -> None:
    """Complete the index of a built site. Other generators keep theirs elsewhere, and index what they like."""
    file = folder / "search" / "search_index.json"
    if not file.exists():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    for page in dict.fromkeys(location.partition("#")[0] for location in entries):
        built = folder / page
        html = (built / "index.html" if built.is_dir() else built).read_text("utf-8")
        for anchor, message in _messages(html):
            entry = entries.get(f"{page}#{anchor}") or entries.get(page)
            if entry and message not in entry["text"]:
                entry["text"] += f"<p>{message}</p>"
    text = json.dumps(index, separators=(",", ":"))
    file.write_text(text, encoding="utf-8")


def _messages(html: str) -> Iterator[tuple[str, str]]:
    """Yield each line of an output that is made of words, with the anchor of the heading above it."""
    anchor = ""
    for found in _HEADING_OR_OUTPUT.finditer(html):
        if found["level"]:
            anchor = found["anchor"]
            continue
        text = unescape(re.sub(r"<[^>]*>", "", found["output"]))
        for line in map(str.strip, text.splitlines()):
            if _MESSAGE.search(line) and not _PLACE.match(line):
                yield anchor, escape(line, quote=False)
