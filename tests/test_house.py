"""The three trees carry the same names."""

import ast
import re
import sys

import pytest

from tests.house import ROOT, SNIPPETS

ALLOWED_IMPORTS = {"numpy", "tensorflow"}
NETWORK = {"datasets", "ftplib", "get_file", "http", "requests", "socket", "urllib"}
PLACE = re.compile(r"^[/~]\w*/|^[A-Z]:\\|://")


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


def reaching_out(source: str) -> list[str]:
    """What in a program leads to a path of one machine, or to the network."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name.partition(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [(node.module or "").partition(".")[0]]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
        elif isinstance(node, ast.Constant) and PLACE.search(str(node.value)):
            found.append(str(node.value))
        found += [name for name in names if name in NETWORK]
    return found


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_names_no_place(path):
    assert not reaching_out((ROOT / "snippets" / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        "import urllib.request",
        "from socket import socket",
        "tf.keras.datasets.mnist.load_data()",
        "tf.keras.utils.get_file('x')",
        "open('/home/me/x.csv')",
        "open('~/x.csv')",
        r"open('C:\\x.csv')",
        "address = 'https://example.org'",
    ],
)
def test_a_place_would_be_found(source):
    assert reaching_out(source)


def test_every_test_of_a_snippet_has_its_snippet():
    tests = (ROOT / "tests" / "snippets").glob("*/test_*.py")
    named = {f"{test.parent.name}/{test.name.removeprefix('test_')}" for test in tests}
    assert named <= set(SNIPPETS)
