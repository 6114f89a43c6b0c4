"""Data flows one way: a module imports from its own folder and from those before it. Nothing is kept in modules."""

import ast
import re
from pathlib import Path

import pytest

from tests.house import ROOT

ORDER = (
    *(
        "site",
        "html",
        "elements",
        "picture",
        "figures",
        "programs",
        "pages",
        "notebooks",
    ),
    *("published", "build", "hooks"),
)
"""The parts of tf2_memo, from those that know nothing of the others to those that know all."""

MODULES = sorted((ROOT / "tf2_memo").rglob("*.py"))
MAKES_A_CONTAINER = {"dict", "list", "set", "defaultdict", "deque", "Counter", "local"}
CHANGES = r"(add|append|clear|extend|insert|pop|remove|setdefault|update)\("
KEEPS = r"^ *global |^ *@(\w+\.)?(lru_)?cache\b|\bsys\.argv\b(?! =)"


def name_of(file: Path) -> str:
    """The name of a module, such as tf2_memo.pages.fence."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(
        ".__init__"
    )


def part_of(module: str) -> int:
    """The place of a module's part in the order, or -1 for the package itself and what is not ours."""
    names = module.split(".")
    return ORDER.index(names[1]) if names[0] == "tf2_memo" and names[1:] else -1


def imported(source: str) -> list[str]:
    """The modules that a source imports, wherever it does, in any of the ways to write that."""
    modules = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "a module is named from the top"
            inside = node.module != "tf2_memo"
            modules += [node.module if inside else f"{node.module}.{alias.name}" for alias in node.names]  # fmt: skip
    return modules


def wrong_arrows(module: str, source: str) -> list[str]:
    """The modules that a module may not import."""
    return [name for name in imported(source) if part_of(name) > part_of(module)]


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_arrows_point_one_way(file):
    if file != ROOT / "tf2_memo" / "__init__.py":
        assert wrong_arrows(name_of(file), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("tf2_memo.programs.results", "from tf2_memo.pages.fence import format"),
        ("tf2_memo.pages.fence", "def f():\n    import tf2_memo.published.twins"),
        ("tf2_memo.site", "from tf2_memo import html"),
        ("tf2_memo.build", "from tf2_memo import html, hooks"),
    ],
)
def test_a_wrong_arrow_would_be_found(module, source):
    assert wrong_arrows(module, source)


def state(source: str) -> list[str]:
    """The lines that keep something in the module, and those that read the command."""
    tree = ast.parse(source)
    names = [
        re.escape(ast.unparse(target))
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_container(node.value)
        for target in getattr(node, "targets", None) or [node.target]
    ]
    held = rf"\b({'|'.join(names)})" if names else "(?!)"
    kept = re.compile(rf"{KEEPS}|{held}(\[.*\] \W?=|\.{CHANGES})|del {held}\[")
    return [line for line in ast.unparse(tree).splitlines() if kept.search(line)]


def is_container(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MAKES_A_CONTAINER
    return isinstance(value, ast.Dict | ast.List | ast.Set | ast.ListComp | ast.DictComp)  # fmt: skip


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_keeps_nothing(file):
    assert state(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "known = None\ndef f():\n    global known\n    known = 1",
        "@cache\ndef f():\n    return 1",
        "@functools.lru_cache(maxsize=1)\ndef f():\n    return 1",
        "known = {}\ndef f(x):\n    known[x] = 1",
        "known: list[int] = []\ndef f(x):\n    known.append(x)",
        "known = collections.deque()\ndef f():\n    known.clear()",
        "known = []\ndef f(x):\n    del known[x:]",
        "known = set()\ndef f(x):\n    for k in x:\n        known.add(k)",
        "import sys\nserving = 'serve' in sys.argv",
    ],
)
def test_what_is_kept_would_be_found(planted):
    assert state(planted)


@pytest.mark.parametrize(
    "harmless",
    [
        "KNOWN = {1: 2}\ndef f(x):\n    return KNOWN[x]",
        "def f():\n    found = []\n    found.append(1)\n    return found",
        "sys.argv = [name]",
        "class A:\n    @cached_property\n    def f(self):\n        return 1",
    ],
)
def test_what_is_not_kept_is_left_alone(harmless):
    assert state(harmless) == []
