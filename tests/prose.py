"""Finds measured figures that are typed in prose: what a run measures or counts, its page prints from the run."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

import jupytext
from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million"
).replace(" ", "|")
WORD = rf"(?:(?:an? )?(?:{SMALL})(?:[ -](?:and |a )?(?:one|{SMALL}))*s?)"
DIGITS = r"(?:\d+(?:[.,]\d+)*)"
NUMBER = rf"(?<![\w.-])(?:{DIGITS}|{WORD})"
COUNTED = (
    "batch(?:es)?|calls?|class(?:es)?|curves?|edges?|entr(?:y|ies)|epochs?|errors?|examples?|features?|gradients?|graphs?|"
    "images?|iterations?|kernels?|layers?|loss(?:es)?|models?|nets?|nodes?|operations?|ops?|parameters?|"
    "passes|pass|points?|predictions?|process(?:es)?|programs?|rates?|repeats?|repetitions?|rounds?|runs?|samples?|"
    "seeds?|starts?|steps?|terms?|threads?|traces?|tracings|turns?|units?|updates?|variables?|warnings?|weights?"
)
NAME = r"\b(?:Keras|NumPy|Python|TensorFlow) \d+(?:\.\d+)*|\b2019 memo\b|\b(?:in|of|since) (?:19|20)\d\d\b"
FILLER = r"(?:of (?:the|these|those|its|all)|[a-z`]+(?:-[a-z]+)*)"  # "six learning rates", "two of the losses"
NOT_FILLER = r"(?!(?:{})\b)".format(
    "a|an|and|are|as|at|by|each|for|from|has|have|in|is|it|no|on|or|per|than|that|the|this|to|which|with"
)

KINDS = {
    "percentage": rf"{NUMBER} ?(?:%|per ?cent\b)|\b(?:half|halves|thirds?|quarters?|tenths?) of\b"
    rf"|{NUMBER} (?:in|out of) (?:\d+|{SMALL})\b",
    "time": rf"(?<![\w.-]){DIGITS}[ -]?(?:ns|[µu]s|ms|s|min|h)\b"
    rf"|{NUMBER}[ -](?:(?:nano|micro|milli)?seconds?|minutes?|hours?|days?)\b",
    "size": rf"{NUMBER} ?(?:[kMG]i?B|bytes?)\b",
    "factor": rf"{NUMBER} ?(?:times\b|x\b|×|-?fold\b)|\b(?:{SMALL})fold\b"
    r"|\b(?:twice|thrice|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|halv(?:es?|ed|ing)|half as|orders? of magnitude)\b",
    "count": rf"{NUMBER}(?: {NOT_FILLER}{FILLER}){{0,2}}? (?:{COUNTED})\b"
    rf"|\b(?!pass\b)(?:{COUNTED})(?: of)? \d+(?:,\d+)*(?![\w.-]*\w)"
    rf"|\b\d+(?:st|nd|rd|th)\b|\ball (?:{SMALL})\b",
    "decimal": r"(?<![\w.])[-\u2212]?\d+(?:[.,]\d+)+(?:e[-+]?\d+)?|\b\d+e[-+]?\d+\b"
    r"|\b10(?:\^[-\u2212]?\d+|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)",
}
"""What a figure of each kind looks like. Where two look alike, the first one counts."""


@dataclass(frozen=True)
class Figure:
    """A figure in prose."""

    line: int
    kind: str
    words: str
    block: str
    """The paragraph, heading or cell of a table around it, on one line."""
    place: int
    """Where in that block it begins."""

    def within(self, words: str) -> bool:
        """Say whether it is part of some words where it stands."""
        return any(
            found.start() <= self.place and self.place + len(self.words) <= found.end()
            for found in re.finditer(re.escape(words), self.block)
        )


def figures(text: str) -> list[Figure]:
    """Return the figures in the prose of a Markdown text, and in the sentences that its follow-up blocks print.

    Code, snippets, addresses of links and front matter are no prose.
    """
    found = []
    for line, block in _blocks(text):
        flat = block.replace("\n", " ")
        searched = re.sub(NAME, lambda name: "_" * len(name[0]), flat)
        taken: set[int] = set()
        for kind, pattern in KINDS.items():
            for match in re.finditer(pattern, searched, re.IGNORECASE):
                if taken.isdisjoint(range(*match.span())):
                    taken |= set(range(*match.span()))
                    below = block[: match.start()].count("\n")
                    found.append(
                        Figure(line + below, kind, match[0], flat, match.start())
                    )
    return sorted(found, key=lambda figure: (figure.line, figure.place))


def prose_of_notebook(source: str) -> str:
    """Return the Markdown cells of a notebook in percent format, each line where it was."""
    lines = source.splitlines()
    kept = [""] * len(lines)
    at = 0
    for cell in jupytext.reads(source, fmt="py:percent").cells:
        text = cell.source.splitlines()
        if cell.cell_type == "markdown" and text:
            at = lines.index(f"# {text[0]}", at)
            kept[at : at + len(text)] = text
            at += len(text)
    return "\n".join(kept)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line that each piece of prose begins in, and its text with its line breaks."""
    parser = MarkdownIt().enable("table").use(front_matter_plugin)
    parser.use(admon_plugin).use(deflist_plugin)
    line = 0
    for token in parser.parse(text):
        line = token.map[0] + 1 if token.map else line
        if token.type == "inline":
            yield line, "".join(_inline(token.children or []))
        elif token.type == "html_block":
            yield line, _html(token.content)
        elif token.type == "fence" and re.match(r"python .*\bexec=", token.info):
            for below, words in _printed(token.content):
                yield line + below, words


def _printed(program: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces of prose in the strings of a follow-up block, with ` for what it computes."""
    inner: set[int] = set()
    for node in ast.walk(ast.parse(program)):  # from the outside in
        if id(node) in inner:
            continue
        words = ""
        if isinstance(node, ast.JoinedStr):
            inner |= {id(part) for part in ast.walk(node)}
            for part in node.values:
                words += str(part.value) if isinstance(part, ast.Constant) else "…"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value
        for below, block in _blocks(words):
            yield node.lineno + below - 1, block


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text":
                yield token.content.replace("\n", " ")
            case "softbreak" | "hardbreak":
                yield "\n"
            case "code_inline":
                yield "`"
            case "html_inline" if token.content.lower() == "<sup>":
                yield "^"
            case "image":
                yield from _inline(token.children or [])


def _html(source: str) -> str:
    page = BeautifulSoup(source, "html.parser")
    for element in page.select("code, pre, script, style"):
        element.replace_with("`" + "\n" * element.get_text().count("\n"))
    for hidden in page.find_all(string=lambda text: isinstance(text, PreformattedString)):  # fmt: skip
        hidden.replace_with("\n" * hidden.count("\n"))
    return page.get_text()
