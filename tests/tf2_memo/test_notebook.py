"""Notebook pages: their form, their faults and their cache."""

import pytest
from bs4 import BeautifulSoup

from tests.conftest import SETTINGS
from tf2_memo import notebook

PLUGIN = """\
plugins:
  - mkdocs-jupyter: {include: [notebooks/*.py], execute: true, allow_errors: false, cache: false}
"""

SHORT_LIMIT = """\
from pathlib import Path
from tf2_memo import environment
environment._FOLDERS["JUPYTER_CONFIG_DIR"] = Path("limit")
"""

JUPYTER_HTML = """
<style>.jp-Cell {}</style><script src="https://example.org/x.js"></script>
<div class="jp-Cell jp-MarkdownCell" id="cell-id=1"><div class="jp-MarkdownOutput">
<h1 id="title">Title<a class="anchor-link" href="#title">¶</a></h1></div></div>
<div class="jp-Cell jp-CodeCell"><div class="jp-Cell jp-CodeCell" id="cell-id=2">
<div class="highlight-ipynb"><pre><span></span><span class="n">x</span> &lt; 1
</pre></div><div class="clipboard-copy-txt">x &lt; 1</div>
<div class="jp-OutputArea-output" data-mime-type="application/vnd.jupyter.stderr"><pre>noise</pre></div>
<div class="jp-OutputArea-output" data-mime-type="application/vnd.jupyter.stdout"><pre>True &amp; 1
</pre></div>
<div class="jp-OutputArea-output" data-mime-type="image/png"><img src="data:image/png;base64,AA"></div>
</div></div>
"""


def cells(*sources: str) -> str:
    return "".join(f"# %%\n{source}\n\n" for source in sources)


@pytest.fixture
def site(project):
    project.write("mkdocs.yml", SETTINGS + PLUGIN)
    return project


def test_cells_become_plain_elements():
    page = BeautifulSoup(notebook.plain(JUPYTER_HTML), "html.parser")
    assert page.h1.a["class"] == ["headerlink"]
    (code,) = page.select("div.highlight > pre > code")
    assert code.get_text() == "x < 1\n"
    (output,) = page.select(".output samp")
    assert output.get_text() == "True & 1\n"
    assert page.img["src"] == "data:image/png;base64,AA"
    assert "noise" not in page.get_text()
    assert not page.select("style, script, [class*=jp-]")


def test_cells_share_state_and_show_what_they_print(site):
    site.write("docs/notebooks/walk.py", cells("losses = [3, 2]", "print(losses[-1])"))
    log = site.build()
    assert log.returncode == 0, log.stderr
    page = BeautifulSoup(site.read("site/notebooks/walk/index.html"), "html.parser")
    assert [samp.get_text() for samp in page.select("samp")] == ["2\n"]


def test_it_runs_again_when_its_source_or_a_version_changes_and_only_then(site):
    def executions(**environment):
        log = site.build(**environment)
        assert log.returncode == 0, log.stderr
        return log.stderr.count("Converting notebook")

    site.write("docs/notebooks/walk.py", cells("print(1)"))
    assert executions() == 1
    assert executions() == 0
    site.write("docs/notebooks/walk.py", cells("print(2)"))
    assert executions() == 1
    site.write(
        "upgrade/sitecustomize.py",
        "import importlib.metadata as m\n"
        "true = m.version\n"
        "m.version = lambda name: '99.0' if name == 'matplotlib' else true(name)\n",
    )
    assert executions(PYTHONPATH=str(site.root / "upgrade")) == 1


def test_the_cached_page_is_the_same(site):
    site.write(
        "docs/notebooks/walk.py",
        "# %% [markdown]\n# # Title\n# ## Part\n\n" + cells("print(1)"),
    )
    site.build()
    first = site.read("site/notebooks/walk/index.html")
    site.build()
    assert site.read("site/notebooks/walk/index.html") == first
    assert (
        "Part"
        in BeautifulSoup(first, "html.parser")
        .select_one(".md-nav--secondary")
        .get_text()
    )


def test_secrets_do_not_reach_a_notebook(site):
    site.write(
        "docs/notebooks/walk.py", cells("import os", "print('TOKEN' in os.environ)")
    )
    assert site.build(TOKEN="planted").returncode == 0
    assert "<samp>False\n" in site.read("site/notebooks/walk/index.html")


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
def test_a_cell_that_goes_wrong_ends_the_build(site, faulty, expected, strict):
    site.write("limit/sitecustomize.py", SHORT_LIMIT)
    site.write(
        "limit/jupyter_nbconvert_config.json", '{"NotebookClient": {"timeout": 2}}'
    )
    site.write("docs/notebooks/walk.py", cells("print('fine')", faulty))
    log = site.run("-m", "mkdocs", "build", strict, PYTHONPATH=str(site.root / "limit"))
    assert log.returncode != 0
    assert "notebooks/walk.py failed" in log.stderr
    message = log.stderr.partition("notebooks/walk.py failed")[2]
    for words in expected:
        assert words in message
    assert "\x1b" not in message
