"""Notebook pages: their form, their faults and their cache."""

from importlib.metadata import version

import nbformat
import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from nbformat import NotebookNode

from tf2_memo import notebook
from tf2_memo.cache import Cache
from tf2_memo.errors import PageError

SHORT_LIMIT = """\
from pathlib import Path
from tf2_memo import environment
environment._FOLDERS["JUPYTER_CONFIG_DIR"] = Path("limit")
"""


def cells(*sources: str) -> str:
    return "".join(f"# %%\n{source}\n\n" for source in sources)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache for one test."""
    monkeypatch.setattr(notebook, "CACHE", Cache(tmp_path / "cache"))


def code(source: str, *outputs: dict) -> NotebookNode:
    cell = nbformat.v4.new_code_cell(source, outputs=list(outputs))
    cell.metadata.execution = {
        "iopub.execute_input": "2026-01-02T03:04:05.000000Z",
        "shell.execute_reply": "2026-01-02T03:04:06.500000Z",
    }
    return cell


def text(source: str) -> NotebookNode:
    return nbformat.v4.new_markdown_cell(source)


def stream(words: str, name: str = "stdout") -> dict:
    return nbformat.v4.new_output("stream", name=name, text=words)


def drawn() -> dict:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M 0.123456 1" style="stroke: #1f77b4"/></svg>'
    return nbformat.v4.new_output("display_data", data={"image/svg+xml": svg})


def shown(*cells: NotebookNode) -> BeautifulSoup:
    """The HTML that a page's Markdown becomes."""
    markdown = notebook.page(list(cells), "notebooks/walk.py")
    html = Markdown(extensions=["pymdownx.superfences"]).convert(markdown)
    return BeautifulSoup(html, "html.parser")


def test_cells_become_text_code_and_outputs():
    value = nbformat.v4.new_output("execute_result", data={"text/plain": "<Tensor>"})
    page = shown(
        text("# Title"),
        code("x < 1", stream("True & 1\n\n```\n"), stream("noise", "stderr"), value),
    )
    assert page.h1.get_text() == "Title"
    assert page.select_one(".highlight code").get_text() == "x < 1\n"
    (output,) = page.select(".output samp")
    assert output.get_text() == "True & 1\n\n```\n<Tensor>\n"
    assert "noise" not in page.get_text()


def test_control_characters_are_made_visible():
    (output,) = shown(code("fit()", stream("1/2\b\b\b\x1b[1m"))).select("samp")
    assert output.get_text() == "1/2␈␈␈␛[1m"


def test_the_downloads_and_the_run_stand_below_the_title():
    page = shown(text("# Title"), code("1"), text("Below."))
    _, note, *_ = page.find_all(recursive=False)
    assert [link["href"] for link in note.select("a")] == [
        "site:notebooks/walk.py",
        "site:notebooks/walk.ipynb",
    ]
    assert "ran in 1.50 s" in note.get_text()
    assert "2026-01-02" in note.get_text()


def test_colab_opens_the_executed_notebook_when_the_repository_is_known(configured):
    configured('extra: {repository: "https://github.com/owner/name"}')
    links = shown(text("# Title"), code("1")).select(".downloads a")
    assert links[-1]["href"].endswith("/owner/name/blob/gh-pages/notebooks/walk.ipynb")


def test_a_picture_has_its_heading_its_finding_and_its_numbers():
    printed = "It falls\nfrom 3 to 2.\n\n step  a loss\n    0       3\n    1       2\n"
    page = shown(text("## `A` curve"), code("plt.show()", drawn(), stream(printed)))
    figure = page.select_one(".figure")
    assert figure.find("title").get_text() == "A curve"
    assert figure.find("desc").get_text() == "It falls from 3 to 2."
    assert figure.figcaption.get_text() == "It falls from 3 to 2."
    rows = [[cell.get_text() for cell in row.select("th, td")] for row in figure("tr")]
    assert rows == [["step", "a loss"], ["0", "3"], ["1", "2"]]
    assert figure.path["style"] == "stroke: var(--figure-series-1)"
    assert figure.path["d"] == "M 0.1 1"


@pytest.mark.parametrize(
    "outputs",
    [
        [drawn()],
        [drawn(), stream("It falls from 3 to 2.")],
        [drawn(), stream("It falls.\n\nstep  loss")],
        [drawn(), stream("It falls.\n\nstep  loss\n0\n")],
        [drawn(), drawn(), stream("It falls.\n\nstep  loss\n0  3\n")],
    ],
    ids=["no words", "no numbers", "no rows", "a gap", "two pictures"],
)
def test_a_picture_without_its_words_is_refused(outputs):
    with pytest.raises(PageError, match="under 'Curve' must draw one picture"):
        shown(text("# Curve"), code("plt.show()", *outputs))


def test_a_notebook_without_code_is_refused():
    with pytest.raises(PageError, match="no cell of code"):
        shown(text("# Title"))


def test_the_downloaded_notebook_pins_its_versions_first_and_has_no_stderr():
    cell = code("f()", stream("noise", "stderr"), stream("1\n"))
    file = nbformat.reads(notebook.notebook_file([cell], "notebooks/walk.py"), 4)
    first, second = file.cells
    assert first.source.startswith("# notebooks/walk.py of TF2 Memo\n# Run with python")
    assert first.source.splitlines()[-1] == "%pip install --quiet " + " ".join(
        f"{name}=={version(name)}"
        for name in ("tensorflow", "keras", "numpy", "matplotlib")
    )
    assert first.outputs == []
    assert [output.text for output in second.outputs] == ["1\n"]
    assert len(cell.outputs) == 2


def links(source: str) -> str:
    file = notebook.notebook_file([text(source), code("1")], "notebooks/walk.py")
    return nbformat.reads(file, 4).cells[1].source


def test_links_of_the_downloaded_notebook_lead_to_the_hosted_site(configured):
    configured("site_url: https://example.org/memo")
    assert links("[`f`](../graphs/f.md#a) [start](../index.md) [b](b.py)") == (
        "[`f`](https://example.org/memo/graphs/f/#a) [start](https://example.org/memo/) "
        "[b](https://example.org/memo/notebooks/b/)"
    )
    assert links("[x](https://example.com/y)") == "[x](https://example.com/y)"


def test_without_a_hosted_site_their_words_remain():
    assert links("See [`f`](../f.md), [x](https://example.com/y).") == (
        "See `f`, [x](https://example.com/y)."
    )


def test_cells_share_state_and_show_what_they_print(project):
    project.write(
        "docs/notebooks/walk.py", cells("losses = [3, 2]", "print(losses[-1])")
    )
    log = project.build()
    assert log.returncode == 0, log.stderr
    page = BeautifulSoup(project.read("site/notebooks/walk/index.html"), "html.parser")
    assert [samp.get_text() for samp in page.select("samp")] == ["2\n"]


def test_what_matplotlib_draws_follows_the_colour_scheme(project):
    draw = """\
import matplotlib.pyplot as plt
plt.plot([3, 2])
plt.title("Loss")
plt.show()
print("From 3 to 2.\\n\\nstep  loss\\n0  3\\n1  2")
"""
    project.write("docs/notebooks/walk.py", cells(draw))
    log = project.build()
    assert log.returncode == 0, log.stderr
    page = BeautifulSoup(project.read("site/notebooks/walk/index.html"), "html.parser")
    picture = page.select_one(".figure svg")
    assert "Loss" in [words.get_text(strip=True) for words in picture.select("text")]
    assert "var(--figure-series-1)" in str(picture)
    assert "#1f77b4" not in str(picture)


def test_the_executed_notebook_and_its_source_can_be_downloaded(project):
    source = cells("print(6 * 7)")
    project.write("docs/notebooks/walk.py", source)
    for _ in ("executed", "cached"):
        assert project.build().returncode == 0
        file = nbformat.reads(project.read("site/notebooks/walk.ipynb"), 4)
        assert [output.text for output in file.cells[1].outputs] == ["42\n"]
        header, _, rest = project.read("site/notebooks/walk.py").partition("\n\n")
        assert rest == source
        assert "# Licence: MIT-0" in header


def test_it_runs_again_when_its_source_a_version_or_the_machine_changes_and_only_then(
    project,
):
    def executions(**environment):
        log = project.build(**environment)
        assert log.returncode == 0, log.stderr
        return log.stderr.count("ran docs/notebooks/walk.py in ")

    project.write("docs/notebooks/walk.py", cells("print(1)"))
    assert executions() == 1
    assert executions() == 0
    project.write("docs/notebooks/walk.py", cells("print(2)"))
    assert executions() == 1
    project.write(
        "upgrade/sitecustomize.py",
        "import importlib.metadata as m\n"
        "true = m.version\n"
        "m.version = lambda name: '99.0' if name == 'matplotlib' else true(name)\n",
    )
    assert executions(PYTHONPATH=str(project.root / "upgrade")) == 1
    project.write(
        "upgrade/sitecustomize.py",
        "import platform\n"
        "from pathlib import Path\n"
        "true = Path.exists\n"
        "Path.exists = lambda self: str(self) != '/proc/cpuinfo' and true(self)\n"
        "platform.processor = lambda: 'another CPU'\n",
    )
    assert executions(PYTHONPATH=str(project.root / "upgrade")) == 1


def test_the_cached_page_is_the_same(project):
    nav = "nav: [{Start: index.md}, {Walk: notebooks/walk.md}]\n"
    project.write("mkdocs.yml", project.read("mkdocs.yml") + nav)
    project.write(
        "docs/notebooks/walk.py",
        "# %% [markdown]\n# # Title\n# ## Part\n\n" + cells("print(1)"),
    )
    project.build()
    first = project.read("site/notebooks/walk/index.html")
    download = project.read("site/notebooks/walk.ipynb")
    project.build()
    assert project.read("site/notebooks/walk/index.html") == first
    assert project.read("site/notebooks/walk.ipynb") == download
    assert "<title>Walk - " in first
    assert (
        "Part"
        in BeautifulSoup(first, "html.parser")
        .select_one(".md-nav--secondary")
        .get_text()
    )


def test_secrets_do_not_reach_a_notebook(project):
    project.write(
        "docs/notebooks/walk.py", cells("import os", "print('TOKEN' in os.environ)")
    )
    assert project.build(TOKEN="planted").returncode == 0
    assert "<samp data-output>False&" in project.read("site/notebooks/walk/index.html")


@pytest.mark.parametrize(
    ("faulty", "expected"),
    [
        ("x = 1\nx / 0", ("ZeroDivisionError", "x / 0", "line 2")),
        ("while True:\n    pass", ("timed out", "after 2 seconds", "while True:")),
        ("import os\nos._exit(0)", ("died",)),
    ],
    ids=["fails", "hangs", "dies"],
)
@pytest.mark.parametrize("strict", ["--strict", "--no-strict"])
def test_a_cell_that_goes_wrong_ends_the_build(project, faulty, expected, strict):
    project.write("limit/sitecustomize.py", SHORT_LIMIT)
    project.write(
        "limit/jupyter_nbconvert_config.json", '{"NotebookClient": {"timeout": 2}}'
    )
    project.write("docs/notebooks/walk.py", cells("print('fine')", faulty))
    log = project.run(
        "-m", "mkdocs", "build", strict, PYTHONPATH=str(project.root / "limit")
    )
    assert log.returncode != 0
    assert "notebooks/walk.py failed" in log.stderr
    message = log.stderr.partition("notebooks/walk.py failed")[2]
    for words in expected:
        assert words in message
    assert "\x1b" not in message
