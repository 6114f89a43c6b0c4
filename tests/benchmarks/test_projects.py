"""The twins of a project hold the same code, executed otherwise or not at all."""

import pytest

from benchmarks import projects
from tests.fences import fence

PAGE = (
    fence('exec="on" snippet="net.py" session="net" raises="ZeroDivisionError"')
    + fence('snippet="net.py:second"')
    + "````markdown\n"
    + fence('exec="on" snippet="missing.py"')
    + "````\n"
)


@pytest.fixture
def rewritten(project, monkeypatch):
    """Rewrite the fences of a planted page."""
    project.write("snippets/net.py", "print('first')\n\n# Second\n1 / 0\n")
    project.write("docs/index.md", PAGE)
    monkeypatch.chdir(project.root)

    def rewrite(replace):
        projects._rewrite(project.root / "docs" / "index.md", replace)
        return project.read("docs/index.md")

    return rewrite


def test_the_plain_twin_shows_code_and_output(rewritten):
    code = "print('first')\n\n# Second\n1 / 0\n"
    page = rewritten(lambda fence: projects._pasted(fence, {code: "first\n"}))
    assert f'```python title="net.py"\n{code}```\n\n```text\nfirst\n```' in page
    assert '```python title="net.py"\n# Second\n1 / 0\n```' in page


def test_the_stock_twin_holds_options_that_markdown_exec_knows(rewritten):
    page = rewritten(projects._stock)
    options = 'exec="on" session="net" source="above" result="text"'
    assert f"```python {options}\nprint('first')\n" in page
    assert "raises" not in page


def test_a_fence_in_a_fence_stays(rewritten):
    page = rewritten(projects._stock)
    assert '```python exec="on" snippet="missing.py"' in page
