"""The string is not run; without its quotes the loop is, and finds the misspelt name."""

import ast
import runpy
from pathlib import Path

import pytest


def test_nothing_has_happened(snippet, stdout):
    assert int(snippet.optimizer.iterations) == 0
    assert snippet.losses == []
    assert stdout == "updates: 0, losses: 0, w: 3.0\n"


@pytest.fixture
def loop() -> str:
    """What stands between the triple quotes."""
    tree = ast.parse(Path("snippets/errata/hidden_loop.py").read_text(encoding="utf-8"))
    expressions = [line.value for line in tree.body if isinstance(line, ast.Expr)]
    strings = [line.value for line in expressions if isinstance(line, ast.Constant)]
    docstring, hidden = strings
    assert docstring.startswith("Keep a training loop")
    return hidden


def run(snippet, loop: str, folder: Path) -> None:
    """Run the loop as a program, with the snippet's variables."""
    program = folder / "loop.py"
    program.write_text(loop, encoding="utf-8")
    names = {"tf": snippet.tf, "w": snippet.w, "optimizer": snippet.optimizer}
    runpy.run_path(str(program), init_globals=names)


def test_loop_without_quotes_fails(snippet, loop, tmp_path):
    with pytest.raises(AttributeError, match="has no attribute 'gradent'"):
        run(snippet, loop, tmp_path)


def test_loop_spelt_right_runs(snippet, loop, tmp_path):
    run(snippet, loop.replace("gradent", "gradient"), tmp_path)
    assert float(snippet.w) == pytest.approx(
        3.0 * 0.8**50
    )  # each step takes 0.1 * 2w off
    assert int(snippet.optimizer.iterations) == 50
