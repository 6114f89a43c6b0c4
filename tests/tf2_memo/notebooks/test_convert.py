"""Converting a notebook in this process, its cells executed in a kernel or by a stand-in for it."""

import json
import logging
import os

import jupytext
import nbformat
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from tf2_memo.notebooks import RUN, convert

new_output = nbformat.v4.new_output
HEADER = "# ---\n# jupyter:\n#   description: What it is about.\n# ---\n\n"
TITLE = "# %% [markdown]\n# # Title\n\n"
FALLING = "It falls\nfrom 3 to 2.\n\n step  a loss\n    0       3\n    1       2\n"


def cells(*sources):
    return "".join(f"# %%\n{source}\n\n" for source in sources)


def printed(text, name="stdout"):
    return new_output("stream", name=name, text=text)


def data(kind="execute_result", **formats):
    named = {name.replace("_", "/"): text for name, text in formats.items()}
    return new_output(kind, data=named)


def drawn(svg=""):
    path = '<path d="M 0.123456 1" style="stroke: #1f77b4"/>'
    svg = svg or f'<svg xmlns="http://www.w3.org/2000/svg">{path}</svg>'
    return new_output("display_data", data={"image/svg+xml": svg})


@pytest.fixture
def outcome(monkeypatch, capsys):
    """Convert a notebook, and return what the process prints."""
    monkeypatch.setattr(os, "environ", dict(os.environ))
    # Jupyter sets logging up anew, which closes all known handlers, and absl's closes stderr.
    monkeypatch.setattr(logging, "_handlerList", [])

    def outcome(text, seconds=60):
        ending = 0
        try:
            convert.main(text, seconds)
        except SystemExit as ended:
            ending = ended.code
        made = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert ending == ("message" in made)
        return made

    return outcome


@pytest.fixture
def shows(monkeypatch):
    """Let each cell of code show some outputs, without executing it."""

    def shows(*outputs):
        class Executed:
            def __init__(self, config):
                self.hooks = config.NotebookClient

            def preprocess(self, notebook, _):
                for index, cell in enumerate(notebook.cells):
                    if cell.cell_type == "code":
                        self.hooks.on_cell_execute(cell=cell, cell_index=index)
                        cell.outputs = list(outputs)

        monkeypatch.setattr(convert, "ExecutePreprocessor", Executed)

    return shows


def rendered(made):
    """The HTML of the Markdown."""
    html = Markdown(extensions=["pymdownx.superfences"]).convert(made["markdown"])
    return BeautifulSoup(html, "html.parser")


def test_cells_share_state_and_what_they_show_stands_below_them(outcome):
    made = outcome(HEADER + TITLE + cells("x = 6", "print('a<b')\nx * 7"))
    assert made["description"] == "What it is about."
    assert [cell["source"] for cell in made["cells"]][:2] == ["# Title", "x = 6"]
    page = rendered(made)
    shown = [element.get_text() for element in page.select("code, samp")]
    assert shown == ["x = 6\n", "print('a<b')\nx * 7\n", "a<b\n42\n"]
    assert page.h1.get_text() == "Title"
    assert made["seconds"] > 0


def test_what_a_cell_prints_is_one_piece_however_it_comes(outcome):
    code = "for number in range(2):\n    print(number, flush=True)"
    (cell,) = outcome(HEADER + TITLE + cells(code))["cells"][1:]
    assert [output["text"] for output in cell["outputs"]] == ["0\n1\n"]


@pytest.mark.parametrize(
    ("faulty", "line", "words"),
    [
        ("x = 1\nx / 0", 5, ("ZeroDivisionError", "----> 2 x / 0")),
        ("while True:\n    pass", 5, ("timed out", "after 2 seconds")),
        ("import os\nos._exit(0)", 5, ("Kernel died",)),
    ],
    ids=["fails", "hangs", "dies"],
)
def test_a_cell_that_goes_wrong_is_named(outcome, faulty, line, words):
    made = outcome("\n" + cells("print('fine')", faulty), 2)
    assert made["line"] == line
    for word in words:
        assert word in made["message"]
    assert "\x1b" not in made["message"]


def test_a_declared_error_is_shown_without_the_folders_of_this_machine(outcome):
    made = outcome('# %% tags=["raises-exception"]\nimport json\njson.loads("{")\n')
    (samp,) = rendered(made).select("samp")
    assert samp.get_text().startswith("JSONDecodeError: Expecting property name")
    assert "site-packages" not in json.dumps(made)
    assert "json/" not in json.dumps(made)


def test_what_is_for_the_author_alone_is_left_out(outcome, shows):
    shows(printed("noise", "stderr"), printed("True & 1\n\n```\n"), data(text_plain="<Tensor>"))  # fmt: skip
    made = outcome(cells("f()"))
    assert rendered(made).samp.get_text() == "True & 1\n\n```\n<Tensor>\n"
    assert "noise" not in json.dumps(made)


def test_control_characters_are_made_visible(outcome, shows):
    shows(printed("1/2\b\b\b\x1b[1m"))
    assert rendered(outcome(cells("fit()"))).samp.get_text() == "1/2␈␈␈␛[1m"


def test_a_picture_has_its_heading_its_finding_and_its_numbers(outcome, shows):
    shows(drawn(), printed(FALLING))
    made = outcome("# %% [markdown]\n# # Title\n# ## `A` curve\n" + cells("show()"))
    figure = rendered(made).select_one(".figure")
    assert figure.find("title").get_text() == "A curve"
    assert figure.find("desc").get_text() == "It falls from 3 to 2."
    rows = [[cell.get_text() for cell in row.select("th, td")] for row in figure("tr")]
    assert rows == [["step", "a loss"], ["0", "3"], ["1", "2"]]
    assert figure.path["style"] == "stroke: var(--figure-series-1)"


@pytest.mark.parametrize(
    ("outputs", "words"),
    [
        ([drawn()], "must draw one picture"),
        ([drawn(), printed("It falls from 3 to 2.")], "must draw one picture"),
        ([drawn(), printed("It falls.\n\nstep  loss")], "must draw one picture"),
        ([drawn(), printed("It falls.\n\nstep  loss\n0\n")], "must draw one picture"),
        ([drawn(), drawn(), printed(FALLING)], "must draw one picture"),
        ([drawn("<svg"), printed(FALLING)], "ParseError"),
        ([data(text_html="<b>", text_plain="<IPython.core.HTML>")], "text/html"),
        ([data("display_data", text_html="<b>")], "text/html"),
        ([data(image_png="iVBORw0K", text_plain="<Image>")], "image/png"),
    ],
    ids=["no words", "no numbers", "no rows", "a gap", "two", "broken", "HTML", "only HTML", "PNG"],
)  # fmt: skip
def test_what_a_page_cannot_show_is_refused_with_its_line(
    outcome, shows, outputs, words
):
    shows(*outputs)
    made = outcome(TITLE + cells("show()"))
    assert made["line"] == 4
    assert words in made["message"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no code"),
        (TITLE, "no code"),
        ("# ---\n# jupyter: [\n# ---\n# %%\n1\n", "ParserError"),
        ("# %% [markdown]\n# ```\n\n# %%\n1\n", "does not close it"),
    ],
    ids=["empty", "no code", "header", "open fence"],
)
def test_other_odd_notebooks_are_refused(outcome, shows, text, words):
    shows()
    assert words in outcome(text)["message"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("print(1)\n# %%\nprint(2)\n", "print(1)"),
        ("# ---\n# title: Root\n# ---\n\n# %%\n1\n", "1"),
        ("# %% [raw]\n# <b>raw</b>\n\n# %%\n1\n", "<b>raw</b>"),
        ("# %%\n\n# %%\n# %timeit 1\n", "%timeit 1"),
        ('# %% language="bash"\n# echo 1\n', "%%bash"),
        ("# %%\nx = '''\n````````\n```python\n'''\n", "`````````python\n"),
        ("# %% [markdown]\n# ## A\n# ## A\n\n# %%\n1\n", "## A\n## A"),
        ("# ---\n# jupyter: 3\n# ---\n# %%\n1\n", "1"),
    ],
    ids=["bare", "root", "raw", "magic", "bash", "fences", "twice", "number"],
)
def test_odd_notebooks_are_pages(outcome, shows, text, words):
    shows()
    markdown = outcome(text)["markdown"]
    assert words in markdown
    assert markdown.count(RUN) == 1
    assert "title: Root" not in markdown


MARKS = ("# %%", "# %% [markdown]", "# %% [raw]", "%%", "# ---", "# jupyter:", '"""')
WORDS = ("# ```", "# ~~~", "# # A", "x = 1", "```", "# <div>")
LINE = st.one_of(st.sampled_from(MARKS + WORDS), st.text(max_size=9))


@given(written=st.lists(LINE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_a_page_without_raw_fences_or_a_message(written, outcome, shows):
    shows(printed("1\n"))
    made = outcome("\n".join(written))
    if "message" in made:
        assert made["message"]
        assert "convert.py" not in made["message"]
    else:
        sources = [c["source"] for c in made["cells"] if c["cell_type"] == "code"]
        page = rendered(made)
        assert len(page.select(".highlight")) >= sum(bool(s.strip()) for s in sources)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TITLE + cells("# %timeit 1", ""), [1, 4, 7]),
        ("1\n\n# %%\n2\n\n#%% [raw]\n# 3\n", [1, 3, 6]),
        ("# %%\nx = '''\n# %%\n'''\n", [0]),
    ],
    ids=["heads", "no first head", "a head in a string"],
)
def test_the_lines_of_cells_are_found(text, found):
    read = jupytext.reads(text, "py:percent")
    assert convert.lines(len(read.cells), text) == found
