"""Whatever an author writes gives a page, or a problem with its place: never a traceback of ours, never a raw fence."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from tf2_memo.pages import fence
from tf2_memo.pages.renderer import BuildFailure, Renderer
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.site import Site

FENCE = '```python exec="on" snippet="net.py"\n```\n'
OPTIONS = (
    "exec",
    "snippet",
    "session",
    "raises",
    "allow",
    "stderr",
    "html",
    "exce",
    "title",
)
VALUES = ("on", "off", "net.py", "net.py:data", "../net.py", ".", "nan", "s", "", "x y")
MARKS = ("```", "~~~", "````", "``")
QUOTES = ('"', "'", "")
LANGUAGES = ("python", "py", "python3", "pyhton", "", "text", "{.python", "snippets")

options = st.builds(
    "{}={}{}{}".format,
    st.sampled_from(OPTIONS) | st.text(max_size=5),
    quote := st.shared(st.sampled_from(QUOTES)),
    st.sampled_from(VALUES) | st.text(max_size=8),
    quote,
)
fences = st.builds(
    "{0}{1}{2} {3}\n{1}{4}\n{1}{5}\n".format,
    st.sampled_from(("", "\n", "text\n")),
    st.sampled_from(("", "    ", "> ", "\t", "- ")),
    st.builds(
        "{}{}".format,
        mark := st.shared(st.sampled_from(MARKS)),
        st.sampled_from(LANGUAGES),
    ),
    st.lists(options, max_size=3).map(" ".join),
    st.sampled_from(("", "print(1)")) | st.text(max_size=20),
    mark | st.just(""),
)
pages = st.lists(fences | st.text(max_size=40), max_size=6).map("".join)

PLACED = re.compile(r"this page, line [1-9]\d*: .|snippets/net\.py failed", re.DOTALL)
RAW = re.compile(
    r"(?:`{3}|~{3})[^`\n]*\b(?:exec|snippet|session|raises|allow|stderr|html)=[^`\n]*$",
    re.MULTILINE,
)


class Instant(Runner):
    """Says of every program that it printed "1"."""

    def run(self, blocks):
        return tuple(
            Result(["1\n"], [], "", 0.0, "", "", "", "", "2026-01-01T00:00:00+00:00")
            for _ in blocks
        )


@pytest.fixture(scope="module")
def renderer(tmp_path_factory):
    root = tmp_path_factory.mktemp("any")
    (root / "docs").mkdir()
    (root / "snippets").mkdir()
    (root / "snippets" / "net.py").write_text("# Data\nx = 1\nprint(x)\n")
    (root / "docs" / "index.md").write_text(FENCE)
    site = Site.of({"site_name": "Any", "docs_dir": "docs"}, root)
    return Renderer(Results(site, Instant()))


def convert(renderer: Renderer, text: str) -> str:
    """Render a page as the generators do."""
    functions = {
        "name": "python",
        "class": "python",
        "validator": fence.validator,
        "format": fence.format,
    }
    md = Markdown(
        extensions=["pymdownx.superfences", "attr_list", "tf2_memo.pages.extension"],
        extension_configs={
            "pymdownx.superfences": {"custom_fences": [functions]},
            "tf2_memo.pages.extension": {"renderer": renderer},
        },
    )
    return md.convert(text)


@settings(
    max_examples=300,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=pages)
def test_any_text_gives_a_page_or_a_problem_with_its_line(renderer, text):
    try:
        html = convert(renderer, text)
    except BuildFailure as error:
        failure = error
    else:
        failure = None
        shown = BeautifulSoup(html, "html.parser")
        for code in shown.select("pre, code"):
            code.decompose()
        assert not RAW.search(shown.get_text()), html
    assert failure is None or PLACED.search(str(failure)), failure
