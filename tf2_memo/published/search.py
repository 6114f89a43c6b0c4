"""Adds to the search index what readers type and no text of a page says: messages of errors, and terms.

Outputs stay out of the index, where their numbers would drown the text of a page. But readers paste the messages that
programs print. And the glossary knows which page explains a term; search.js takes that for a title of the page.

The theme fetches its index with every page. So what is to be found goes into a file of its own, which search.js fetches
when a reader turns to the search.
"""

import json
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from tf2_memo.site import Site

_HEADING_OR_OUTPUT = re.compile(
    r'<h[1-6] id="(?P<anchor>[^"]*)"|<samp\b[^>]*>(?P<output>.*?)</samp>', re.DOTALL
)
_PLACE = re.compile(r'File ".*", line \d+|Traceback \(most recent call last\)')
_MESSAGE = re.compile(
    r"[A-Z]\w*(Error|Exception|Warning)\b"
    r"|\b(cannot|expected|incompatible|invalid|must|should|unknown|warning)\b"
    r"|^[^\d]*(\b[A-Za-z]+,? ){3}[A-Za-z]+[^\d]*$",
    re.IGNORECASE,
)
"""A line that names a problem, sounds like one, or has four words in a row and no digit."""
_TERM = re.compile(
    r'<dt id="[^"]*">(?P<term>[^<]*)</dt>|<a href="(?P<page>[^"]*)">', re.DOTALL
)


def write(site: Site, folder: Path) -> None:
    """Complete the index of a built site. A generator that keeps its index elsewhere keeps it as it is."""
    file = folder / "search" / "search_index.json"
    if not file.exists():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    for page in dict.fromkeys(urldefrag(location).url for location in entries):
        for anchor, message in _messages(_html(folder, page)):
            if entry := entries.get(f"{page}#{anchor}") or entries.get(page):
                entry["text"] += f"<p>{message}</p>"
    glossary = site.address("glossary")
    if glossary in entries:
        for term, page in _terms(_html(folder, glossary)):
            if entry := entries.get(urljoin(glossary, page)):
                entry.setdefault("names", []).append(term)
    documents = index["docs"]
    # A page that is opened without a server can fetch nothing.
    if site.use_directory_urls:
        index["docs"] = []
        _write(file.with_name("documents.json"), documents)
    _write(file, index)


def _write(file: Path, data: object) -> None:
    file.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")


def _html(folder: Path, page: str) -> str:
    file = folder / page
    return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")


def _messages(html: str) -> Iterator[tuple[str, str]]:
    """Yield each message that programs of a page print, once, with the anchor of the heading above it."""
    anchor, seen = "", set()
    for found in _HEADING_OR_OUTPUT.finditer(html):
        if found["output"] is None:
            anchor = found["anchor"]
            continue
        text = unescape(re.sub(r"<[^>]*>", "", found["output"]))
        for line in map(str.strip, text.splitlines()):
            if _MESSAGE.search(line) and not _PLACE.match(line) and line not in seen:
                seen.add(line)
                yield anchor, escape(line, quote=False)


def _terms(html: str) -> Iterator[tuple[str, str]]:
    """Yield each term of a glossary with the page that its entry links to."""
    term = ""
    for found in _TERM.finditer(html):
        if found["term"]:
            term = unescape(found["term"])
        elif term:
            yield term, unescape(found["page"])
            term = ""
