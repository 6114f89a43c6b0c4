"""The three trees carry the same names, and their files keep to what readers were promised."""

import ast
import re
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.house import PAGES, ROOT, SNIPPETS, configured
from tests.prose import prose_of_notebook

ALLOWED_IMPORTS = {"numpy", "tensorflow"}
NETWORK = {"datasets", "ftplib", "get_file", "http", "requests", "socket", "urllib"}
MOST_LINES, MOST_COLUMNS = 40, 76
_SECTIONS = "lines that name its sections, which the page shows one by one"
_FUNCTIONS = "the functions that it compares, and lines that name its sections"
LONG: dict[str, str] = {
    "batches_and_epochs/batch_size_descent.py": _SECTIONS,
    "batches_and_epochs/epochs_steps.py": _SECTIONS,
    "batches_and_epochs/seeds_order.py": _SECTIONS,
    "data/files_tfrecord.py": _SECTIONS,
    "data/fit.py": _SECTIONS,
    "data/throughput.py": _SECTIONS,
    "data/throughput_cache.py": _SECTIONS,
    "data/throughput_parallel.py": _SECTIONS,
    "graphs/arguments.py": _SECTIONS,
    "graphs/arguments_signature.py": _SECTIONS,
    "graphs/conditions.py": _FUNCTIONS,
    "graphs/conditions_loops.py": "each loop with its cure, and lines that name its sections",
    "graphs/conditions_python.py": _FUNCTIONS,
    "graphs/frozen.py": _SECTIONS,
    "graphs/frozen_methods.py": _SECTIONS,
    "graphs/timing.py": _SECTIONS,
    "graphs/timing_break_even.py": "a process of its own for each measurement",
    "graphs/where_it_helps.py": _FUNCTIONS,
    "graphs/where_it_helps_elementwise.py": _FUNCTIONS,
    "graphs/where_it_helps_loops.py": _FUNCTIONS,
    "graphs/where_it_helps_retracing.py": "a function for each cure, and lines that name its sections",
    "graphs/where_it_helps_xla.py": _FUNCTIONS,
    "graphs/variables.py": _FUNCTIONS,
    "graphs/xla.py": _FUNCTIONS,
    "keras/custom_loop.py": _SECTIONS,
    "keras/custom_loop_rates.py": _SECTIONS,
    "keras/fit_proof.py": _SECTIONS,
    "two_layer_net/learning_rate.py": _SECTIONS,
    "two_layer_net/loss_features.py": _SECTIONS,
    "two_layer_net/loss_training.py": _SECTIONS,
    "two_layer_net/training_loop_initialisation.py": _SECTIONS,
}
"""Snippets of more lines, each with the reason."""
WIDE: dict[str, str] = {}
"""Snippets with longer lines, each with the reason."""
OLD_NAMES = ("compat.v1", "initializers", "losses", "metrics", "optimizers")
"""What `tf.keras` holds today: `tf.losses` is an alias, `tf.compat.v1` another world."""
OLD: dict[str, str] = {
    "graphs/static_vs_dynamic_optimisation.py": "TensorFlow has the messages of its log under no other name",
}
"""Snippets that use such names, each with the reason."""
PLACE = re.compile(r"^[/~]\w*/|^[A-Z]:\\|://")


def page_of(path: str) -> str:
    """The page that shows a snippet: its name is that of the snippet, or the beginning of it."""
    folder, name = path.removesuffix(".py").split("/")
    pages = [file.stem for file in (ROOT / "docs" / folder).glob("*.md")]
    found = [page for page in pages if name == page or name.startswith(f"{page}_")]
    return f"{folder}/{max(found, key=len)}.md" if found else f"{folder}.md"


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_is_on_the_page_of_its_name(path):
    text = (ROOT / "docs" / page_of(path)).read_text(encoding="utf-8")
    assert f'snippet="{path}"' in text or f'snippet="{path}:start"' in text


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


MODULES = sorted((ROOT / "tf2_memo").rglob("*.py"))
TESTS_OF_STAGES = sorted((ROOT / "tests" / "tf2_memo").glob("*/test_*.py"))


def module_of(test: Path) -> str:
    """The module that a test of a stage is about, by its path below tf2_memo/."""
    return f"{test.parent.name}/{test.name.removeprefix('test_')}"


@pytest.mark.parametrize("test", TESTS_OF_STAGES, ids=module_of)
def test_a_test_of_a_stage_is_called_as_its_module(test):
    """What several stages do together is tested at the top of tests/tf2_memo/."""
    modules = {file.relative_to(ROOT / "tf2_memo").as_posix() for file in MODULES}
    assert module_of(test) in modules


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


def heading(page: str) -> str:
    """The first heading of the first level of a page."""
    file = ROOT / "docs" / f"{page}.md"
    notebook = file.with_suffix(".py")
    text = (
        prose_of_notebook(notebook.read_text(encoding="utf-8"))
        if notebook.exists()
        else file.read_text(encoding="utf-8")
    )
    return heading_in(text)


def heading_in(text: str) -> str:
    tokens = MarkdownIt().parse(text)
    at = next(i for i, token in enumerate(tokens) if token.tag == "h1")
    return "".join(part.content for part in tokens[at + 1].children or [])


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_called_what_the_menu_calls_it(page):
    site = configured()
    menu = {entry.page: entry.title for entry in site.navigation}
    menu["index"] = site.name  # the home page is the site's
    assert heading(page) == menu[page]


def test_a_heading_is_read_as_readers_see_it():
    text = "---\ntitle: x\n---\n\n# Why `tf.function` is *fast*\n\n# Not this\n"
    assert heading_in(text) == "Why tf.function is fast"


def lines_and_columns(source: str) -> tuple[int, int]:
    lines = source.splitlines()
    return len(lines), max(map(len, lines))


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_fits_a_screen_or_has_a_reason(path):
    lines, columns = lines_and_columns(
        (ROOT / "snippets" / path).read_text(encoding="utf-8")
    )
    assert (lines > MOST_LINES) == (path in LONG), lines
    assert (columns > MOST_COLUMNS) == (path in WIDE), columns


def test_reasons_are_given_for_snippets_that_exist():
    for reasons in (LONG, WIDE, OLD):
        assert reasons.keys() <= set(SNIPPETS)
        assert all(reasons.values())


def old_names(source: str) -> list[str]:
    """The names in a program that `tf.keras` has replaced."""
    tree = ast.parse(source)
    names = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return sorted(
        name for name in names
        if re.fullmatch(rf"(tf|tensorflow)\.({'|'.join(map(re.escape, OLD_NAMES))})", name)
    )  # fmt: skip


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_uses_the_names_of_today(path):
    found = old_names((ROOT / "snippets" / path).read_text(encoding="utf-8"))
    assert bool(found) == (path in OLD), found


@pytest.mark.parametrize(
    "source",
    [
        "tf.optimizers.SGD(0.1)",
        "tf.losses.MeanSquaredError()(y, y_pred)",
        "losses = tf.losses",
        "with tf.compat.v1.Session() as session: ...",
        "import tensorflow.compat.v1 as tf",
        "from tensorflow.compat import v1",
        "from tensorflow import losses",
    ],
)
def test_an_old_name_would_be_found(source):
    assert old_names(source)


@pytest.mark.parametrize(
    "source",
    ["tf.keras.optimizers.SGD(0.1)", "tf.keras.losses.MeanSquaredError()", "a.losses"],
)
def test_the_names_of_today_are_left_alone(source):
    assert not old_names(source)


def test_long_and_wide_programs_would_be_found():
    assert lines_and_columns("x\n" * 41) > (MOST_LINES, MOST_COLUMNS)
    assert lines_and_columns("x" * 77) == (1, 77)
