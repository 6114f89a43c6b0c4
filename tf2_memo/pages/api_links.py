"""Links the names of TensorFlow in the text and the programs of a page to their descriptions on its own site.

The names are looked up in the installed packages, by a program that is run as any other: what does not exist there has
no address. Where the site has a page of names, those in programs lead to it.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from tf2_memo.programs.cache import key
from tf2_memo.programs.child import Block
from tf2_memo.programs.names import names_used
from tf2_memo.programs.program import Program
from tf2_memo.programs.results import Results
from tf2_memo.programs.snippet import Snippet

_NAME = re.compile(r"(?<![\w.])tf(?:\.[A-Za-z_]\w*)+")
_CODE = re.compile(r"(tf(?:\.[A-Za-z_]\w*)+)(\(.*\))?", re.DOTALL)
"""A name, alone or called."""

_PIECE = re.compile(r"<code>.*?</code>", re.DOTALL)
_HIGHLIGHTED = re.compile(
    r'<span class="nd?">@?(?:tf|np)</span>(?:<span class="o">\.</span><span class="n">\w+</span>)+'
)
"""A name in the HTML of Pygments, which has a span for each part. A decorator has its sign in the first one."""
_TAG = re.compile(r"<[^>]+>|@")

_LEFT_ALONE = {"a", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}

Entry = dict[str, Any]
"""What is known of a name: address (of its description on another site), signature, summary, deprecated."""


def names_in(texts: Iterable[str]) -> list[str]:
    """Return the names of TensorFlow that are in texts."""
    return sorted({name for text in texts for name in _NAME.findall(text)})


def read_entries(results: Results) -> dict[str, Entry]:
    """Return what is known of each name of the pages and the snippets. A name that does not exist is missing."""
    files = [*results.site.pages(), *sorted(results.site.snippets.rglob("*.py"))]
    texts = {
        str(file): file.read_text(encoding="utf-8-sig", errors="replace")
        for file in files
    }
    read = key([texts, results.digest(__name__)])
    names = results.cache.get_or_make(read, lambda: _names_of(texts, results))
    if not names:
        return {}
    code = (
        "import json\n\nfrom tf2_memo.programs.api import look_up\n\n"
        f"print(json.dumps(look_up({names!r})))\n"
    )
    # A summary may speak of NaN, as that of `tf.debugging.check_numerics` does.
    program = Program((Block(code, "<names of TensorFlow>", allow=("nan",)),))
    results.run([program])
    (result,) = results.of(program)
    return {} if result.failure else json.loads(result.stdout)


def _names_of(texts: Mapping[str, str], results: Results) -> list[str]:
    """Return the names in the texts of files. A program prints those in its strings, too, and the page with it."""
    made_by = results.digest(__name__)
    used = {
        name
        for path, text in texts.items()
        if path.endswith(".py")
        for name in results.cache.get_or_make(
            key([path, text, made_by]),
            lambda: names_used(Snippet(path, text).tree),  # noqa: B023 - called at once
        )
    }
    return sorted({*names_in(texts.values()), *used})


def link_code(html: str, addresses: Mapping[str, str]) -> str:
    """Return the HTML of highlighted code with a link at the first use of each name in each piece of code.

    The text of the code stays as it is.
    """

    def link_piece(piece: re.Match[str]) -> str:
        linked: set[str] = set()

        def link(found: re.Match[str]) -> str:
            name = _TAG.sub("", found[0])
            address = addresses.get(name, "")
            if not address or name in linked:
                return found[0]
            linked.add(name)
            return f'<a class="api" href="{address}">{found[0]}</a>'

        return _HIGHLIGHTED.sub(link, piece[0])

    return _PIECE.sub(link_piece, html)


class Linker(Treeprocessor):
    """Links the first use of each name on a page, where it stands as code in the text."""

    def __init__(
        self, md: Markdown, entries: Callable[[], Mapping[str, Entry]]
    ) -> None:
        super().__init__(md)
        self.entries = entries

    def run(self, root: Element) -> None:
        """Link the names of a page."""
        self.linked: set[str] = set()
        self._link(root)

    def _link(self, element: Element) -> None:
        if element.tag in _LEFT_ALONE or element.get("class") == "cards":
            return
        for number, child in enumerate(element):
            if child.tag == "code" and (address := self._address(child.text or "")):
                link = Element("a", {"class": "api", "href": address})
                link.tail, child.tail = child.tail, None
                link.append(child)
                element[number] = link
            else:
                self._link(child)

    def _address(self, code: str) -> str:
        name = found[1] if (found := _CODE.fullmatch(code)) else ""
        if not name or name in self.linked:
            return ""
        self.linked.add(name)
        return self.entries().get(name, {}).get("address", "")
