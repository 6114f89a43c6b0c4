"""Links the names of TensorFlow in the text and the programs of a page to their descriptions on its own site.

The names are looked up in the installed package, by a program that is run as any other: what does not exist there has
no address.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from tf2_memo.programs.child import Block
from tf2_memo.programs.program import Program
from tf2_memo.programs.results import Results

HOST = "https://www.tensorflow.org/api_docs/python/"

_NAME = re.compile(r"(?<![\w.])tf(?:\.[A-Za-z_]\w*)+")
_CODE = re.compile(r"(tf(?:\.[A-Za-z_]\w*)+)(\(.*\))?", re.DOTALL)
"""A name, alone or called."""

_PIECE = re.compile(r"<code>.*?</code>", re.DOTALL)
_HIGHLIGHTED = re.compile(
    r'<span class="nd?">@?tf</span>(?:<span class="o">\.</span><span class="n">\w+</span>)+'
)
"""A name in the HTML of Pygments, which has a span for each part. A decorator has its sign in the first one."""
_TAG = re.compile(r"<[^>]+>|@")

_LEFT_ALONE = {"a", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}

_LOOK_UP = """\
import inspect
import json

import tensorflow as tf


def place(name):
    *path, last = name.split(".")[1:]
    holder = tf
    for part in path:
        holder = getattr(holder, part)
    value = getattr(holder, last)
    if inspect.isclass(holder):
        return place(name.rpartition(".")[0]) + (f"#{last}" if callable(value) else "")
    if not inspect.ismodule(value) and not callable(value):
        return ""
    # TensorFlow notes under which names it exports what: the first is that of the page.
    known = getattr(inspect.unwrap(value), "__dict__", {}).get("_tf_api_names")
    return "/".join(["tf", *known[0].split(".")] if known else name.split("."))


places = {}
for name in NAMES:
    try:
        places[name] = place(name)
    except AttributeError:
        pass
print(json.dumps(places))
"""


def names_in(texts: Iterable[str]) -> list[str]:
    """Return the names of TensorFlow that are in texts."""
    return sorted({name for text in texts for name in _NAME.findall(text)})


def read_places(results: Results) -> dict[str, str]:
    """Return where each name on the pages of a site is described: below HOST, or nowhere when it is but a value.

    The names of the snippets are looked up, too: pages print them. A name that TensorFlow does not have is missing.
    """
    files = [*results.site.pages(), *results.site.snippets.rglob("*.py")]
    texts = [file.read_text(encoding="utf-8-sig", errors="replace") for file in files]
    code = f"NAMES = {names_in(texts)!r}\n{_LOOK_UP}"
    program = Program((Block(code, "<names of TensorFlow>"),))
    results.run([program])
    (result,) = results.of(program)
    return {} if result.failure else json.loads(result.stdout)


def link_code(html: str, places: Mapping[str, str]) -> str:
    """Return the HTML of highlighted code with a link at the first use of each name in each piece of code.

    The text of the code stays as it is.
    """

    def link_piece(piece: re.Match[str]) -> str:
        linked: set[str] = set()

        def link(found: re.Match[str]) -> str:
            name = _TAG.sub("", found[0])
            place = places.get(name, "")
            if not place or name in linked:
                return found[0]
            linked.add(name)
            return f'<a class="api" href="{HOST}{place}">{found[0]}</a>'

        return _HIGHLIGHTED.sub(link, piece[0])

    return _PIECE.sub(link_piece, html)


class Linker(Treeprocessor):
    """Links the first use of each name on a page, where it stands as code in the text."""

    def __init__(self, md: Markdown, places: Callable[[], Mapping[str, str]]) -> None:
        super().__init__(md)
        self.places = places

    def run(self, root: Element) -> None:
        """Link the names of a page."""
        self.linked: set[str] = set()
        self._link(root)

    def _link(self, element: Element) -> None:
        if element.tag in _LEFT_ALONE or element.get("class") == "cards":
            return
        for number, child in enumerate(element):
            if child.tag == "code" and (place := self._place(child.text or "")):
                link = Element("a", {"class": "api", "href": HOST + place})
                link.tail, child.tail = child.tail, None
                link.append(child)
                element[number] = link
            else:
                self._link(child)

    def _place(self, code: str) -> str:
        name = found[1] if (found := _CODE.fullmatch(code)) else ""
        if not name or name in self.linked:
            return ""
        self.linked.add(name)
        return self.places().get(name, "")
