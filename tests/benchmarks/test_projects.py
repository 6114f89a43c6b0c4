"""The twins of a project hold the same code, executed otherwise or not at all."""

import shutil

import pytest
from mkdocs.config import load_config

from benchmarks import projects
from tests.fences import fence
from tests.house import ROOT
from tf2_memo.programs.fences import Fence

FIRST = '"""First."""\n\nprint("ran")\n\n# Second\n1 / 0\n'
PARTS = '"""Parts."""\n\nnumber = 2\n\n# Double\ntwice = 2 * number\nprint(twice)\n'
PAGE = (
    fence('exec="on" snippet="net.py" session="net" raises="ZeroDivisionError"')
    + '!!! note\n    ```python snippet="net.py:second"\n    ```\n\n'
    + fence('exec="on" session="chart" html="yes"', "print('<b>chart</b>')")
    + fence('exec="on" snippet="parts.py:start"')
    + "Between.\n\n"
    + fence('exec="on" snippet="parts.py:double"')
    + "```sheet\nparts.py\n```\n\n"
    + "````markdown\n"
    + fence('exec="on" snippet="missing.py"')
    + "````\n"
)
FILES = {
    "snippets/net.py": FIRST,
    "snippets/parts.py": PARTS,
    "docs/index.md": PAGE,
}


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """What a build of this project's settings keeps of a planted page."""
    folder = tmp_path_factory.mktemp("projects") / "site"
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "tf2_memo" / "theme", folder / "tf2_memo" / "theme")
    return projects.results_of(folder)


def rewritten(twin, results, tmp_path):
    folder = twin(results, tmp_path / "twin")
    return (folder / "docs" / "index.md").read_text()


def test_the_plain_twin_shows_code_and_output(results, tmp_path):
    page = rewritten(projects.plain_twin, results, tmp_path)
    assert f'```python title="net.py"\n{FIRST}```\n\n```text\nran\nTraceback' in page
    assert '    ```python title="net.py"\n    # Second\n    1 / 0\n    ```' in page
    assert "\n<b>chart</b>\n" in page


def test_the_plain_twin_shows_a_program_by_sections_and_then_all_of_it(
    results, tmp_path
):
    page = rewritten(projects.plain_twin, results, tmp_path)
    _, first, last = page.split('```python title="parts.py"\n')
    assert first.startswith('"""Parts."""\n\nnumber = 2\n')
    assert "# Double" not in first
    assert last.startswith("# Double\n")
    assert "```text\n4\n```" in last
    assert '<details class="values"' in last
    assert f"```python\n{PARTS}```\n\n</details>" in last


def test_the_plain_twin_holds_tables_of_the_whole_site(results, tmp_path):
    page = rewritten(projects.plain_twin, results, tmp_path)
    assert "```sheet" not in page
    assert "<code>twice = 2 * number</code>" in page


def test_the_plain_twin_knows_each_table_of_the_whole_site(results):
    extensions = load_config(str(ROOT / "mkdocs.yml")).mdx_configs
    fences = extensions["pymdownx.superfences"]["custom_fences"]
    assert {each["name"] for each in fences} == {"python", *projects.tables(results)}


def test_the_stock_twin_holds_options_that_markdown_exec_knows(results, tmp_path):
    page = rewritten(projects.stock_twin, results, tmp_path)
    options = 'session="net" exec="True" source="above" result="text"'
    assert f"```python {options}\n{FIRST}```" in page
    assert '```python session="chart" html="True" exec="True"\nprint(' in page
    assert "raises" not in page


@pytest.mark.parametrize(
    "code",
    [
        "import multiprocessing\n",
        "tf.config.set_logical_device_configuration(cpu, two)\n",
    ],
)
def test_stock_markdown_exec_does_not_run_what_needs_a_process(code):
    options = {"snippet": "own.py", "executed": True}
    shown = projects.stock(Fence("", options), code, "", "")
    assert shown == f"```python\n{code}```"


def test_a_fence_in_a_fence_stays(results, tmp_path):
    page = rewritten(projects.stock_twin, results, tmp_path)
    assert '```python exec="on" snippet="missing.py"' in page


def test_the_plain_twin_executes_nothing(results, tmp_path):
    folder = projects.plain_twin(results, tmp_path / "twin")
    assert "tf2_memo.pages" not in (folder / "mkdocs.yml").read_text()
