"""The three trees carry the same names."""

import ast
import sys

import pytest

from tests.house import ROOT, SNIPPETS

ALLOWED_IMPORTS = {"numpy", "tensorflow"}


def page_of(path: str) -> str:
    """The page that shows a snippet: its name is that of the snippet, or the beginning of it."""
    folder, name = path.removesuffix(".py").split("/")
    pages = [file.stem for file in (ROOT / "docs" / folder).glob("*.md")]
    found = [page for page in pages if name == page or name.startswith(f"{page}_")]
    return f"{folder}/{max(found, key=len)}.md" if found else f"{folder}.md"


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_is_on_the_page_of_its_name(path):
    assert f'snippet="{path}"' in (ROOT / "docs" / page_of(path)).read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_has_a_test(path):
    folder, name = path.split("/")
    assert (ROOT / "tests" / "snippets" / folder / f"test_{name}").exists()


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_has_a_title(path):
    docstring = ast.get_docstring(
        ast.parse((ROOT / "snippets" / path).read_text(encoding="utf-8"))
    )
    title = docstring.splitlines()[0]
    assert title.endswith(".")
    assert len(title) <= 85, "with its quotes it must fit a line"


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_needs_only_tensorflow_and_numpy(path):
    tree = ast.parse((ROOT / "snippets" / path).read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    names |= {
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }
    packages = {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names)
    assert packages <= ALLOWED_IMPORTS


def test_every_test_of_a_snippet_has_its_snippet():
    tests = (ROOT / "tests" / "snippets").glob("*/test_*.py")
    named = {f"{test.parent.name}/{test.name.removeprefix('test_')}" for test in tests}
    assert named <= set(SNIPPETS)
