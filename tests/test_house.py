"""The three trees carry the same names, and their files keep to what readers were promised."""

import ast
import re
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.house import PAGES, ROOT, SNIPPETS, configured
from tests.prose import prose_of_notebook

ALLOWED_IMPORTS = {"keras", "numpy", "tensorflow"}  # TensorFlow brings the other two
NETWORK = {"datasets", "ftplib", "get_file", "http", "requests", "socket", "urllib"}
MOST_LINES, MOST_COLUMNS = 40, 76
_SECTIONS = "lines that name its sections, which the page shows one by one"
_TEACHER = "the teacher that makes its samples, and lines that name its sections"
_FUNCTIONS = "the functions that it compares, and lines that name its sections"
LONG: dict[str, str] = {
    "batches_and_epochs/batch_size_descent.py": _SECTIONS,
    "batches_and_epochs/epochs_steps.py": _SECTIONS,
    "batches_and_epochs/repeatability_determinism.py": "it trains and times, and lines that name its sections",
    "batches_and_epochs/seeds_order.py": _SECTIONS,
    "data/files_tfrecord.py": _SECTIONS,
    "data/fit.py": _SECTIONS,
    "data/throughput.py": _SECTIONS,
    "data/throughput_cache.py": _SECTIONS,
    "data/throughput_parallel.py": _SECTIONS,
    "gradients/checking.py": _SECTIONS,
    "gradients/checking_ready.py": _SECTIONS,
    "gradients/custom.py": _SECTIONS,
    "gradients/custom_errors.py": _SECTIONS,
    "gradients/jacobians.py": _SECTIONS,
    "gradients/memory.py": _SECTIONS,
    "gradients/nan.py": _SECTIONS,
    "gradients/second.py": _SECTIONS,
    "generalisation/capacity.py": _TEACHER,
    "generalisation/dropout_rates.py": _TEACHER,
    "generalisation/dropout_training.py": _TEACHER,
    "generalisation/early_stopping.py": _TEACHER,
    "generalisation/early_stopping_loop.py": _SECTIONS,
    "generalisation/l2_strength.py": _TEACHER,
    "generalisation/leakage.py": _SECTIONS,
    "generalisation/overfitting.py": _TEACHER,
    "generalisation/splits.py": _TEACHER,
    "classification/confusion.py": _SECTIONS,
    "classification/digits.py": "the digits themselves, four runs, and lines that name its sections",
    "classification/imbalance.py": _SECTIONS,
    "classification/spiral.py": "the points, three models, and lines that name its sections",
    "distribution/failures.py": "what a worker does, what its launcher does, and lines that name its sections",
    "distribution/loss_scale.py": _FUNCTIONS,
    "distribution/replicas.py": _SECTIONS,
    "distribution/uneven.py": _FUNCTIONS,
    "distribution/uneven_fit.py": _SECTIONS,
    "distribution/workers.py": "what a worker does, what its launcher does, and lines that name its sections",
    "debugging/asserts.py": _SECTIONS,
    "debugging/asserts_shapes.py": _SECTIONS,
    "debugging/eagerly.py": "five ways to run one function, and lines that name its sections",
    "debugging/printing.py": _SECTIONS,
    "debugging/profiler.py": _SECTIONS,
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
    "keras/callbacks_training.py": _SECTIONS,
    "keras/accumulation.py": _SECTIONS,
    "keras/accumulation_optimizer.py": _SECTIONS,
    "graphs/variables.py": _FUNCTIONS,
    "graphs/xla.py": _FUNCTIONS,
    "keras/custom_loop.py": _SECTIONS,
    "keras/custom_loop_rates.py": _SECTIONS,
    "keras/evaluate.py": _SECTIONS,
    "keras/fit_proof.py": _SECTIONS,
    "saving/checkpoint.py": _SECTIONS,
    "saving/checkpoint_errors.py": _SECTIONS,
    "saving/custom_objects.py": _SECTIONS,
    "saving/custom_objects_arguments.py": _SECTIONS,
    "saving/custom_objects_config.py": _SECTIONS,
    "saving/export.py": _SECTIONS,
    "saving/files.py": _SECTIONS,
    "saving/files_errors.py": _SECTIONS,
    "saving/safety.py": _SECTIONS,
    "saving/safety_saved_model.py": _SECTIONS,
    "saving/weights.py": _SECTIONS,
    "saving/weights_mismatch.py": _SECTIONS,
    "messages/could_not_locate_cured.py": _SECTIONS,
    "messages/first_call_variables_cured.py": _SECTIONS,
    "messages/lambda_layer_cured.py": _SECTIONS,
    "messages/numpy_in_graph_cured.py": _SECTIONS,
    "messages/python_bool_cured.py": _SECTIONS,
    "tensors/dtypes.py": _SECTIONS,
    "tensors/reshape.py": _SECTIONS,
    "losses/labels.py": _SECTIONS,
    "losses/shapes_fit.py": _SECTIONS,
    "losses/weights_classes.py": _SECTIONS,
    "optimizers/adam.py": _FUNCTIONS,
    "optimizers/clipping.py": _SECTIONS,
    "optimizers/compare_net.py": _SECTIONS,
    "optimizers/explore.py": "the samples and 200 settings, and lines that name its sections",
    "optimizers/momentum.py": _FUNCTIONS,
    "optimizers/schedules_setting.py": _SECTIONS,
    "optimizers/state_second.py": _SECTIONS,
    "keras/freezing.py": _SECTIONS,
    "keras/functional.py": _SECTIONS,
    "keras/functional_errors.py": _SECTIONS,
    "keras/subclassed.py": _SECTIONS,
    "keras/subclassed_lost.py": _SECTIONS,
    "keras/summary.py": _SECTIONS,
    "numbers/mixed_training.py": _SECTIONS,
    "numbers/nan_cost.py": _SECTIONS,
    "keras/train_step.py": "a class for each report, and lines that name its sections",
    "keras/training_step.py": "the four ways that it compares, and lines that name its sections",
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
LOOPBACK: dict[str, str] = {
    "distribution/failures.py": "two processes of this machine are a cluster",
    "distribution/workers.py": "two processes of this machine are a cluster",
}
"""Snippets that ask for a free port of their own machine and reach no further, each with the reason."""
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
def test_a_snippet_needs_only_what_tensorflow_brings(path):
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


def stays_at_home(source: str) -> bool:
    """Whether a program uses `socket` to find a free port of its own machine, and for nothing else."""
    nodes = list(ast.walk(ast.parse(source)))
    free_port = "socket.create_server(('127.0.0.1', 0))"
    uses = {node for node in nodes if isinstance(node, ast.Name) and node.id == "socket"}  # fmt: skip
    finds = {
        name
        for node in nodes
        if isinstance(node, ast.Call) and ast.unparse(node) == free_port
        for name in ast.walk(node)
        if isinstance(name, ast.Name)
    }
    imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    bound = [text for text in map(ast.unparse, imports) if "socket" in text]
    hosts = re.findall(r"\b\d+\.\d+\.\d+\.\d+\b|\blocalhost\b", source)
    return (
        bool(uses)
        and uses == finds
        and bound == ["import socket"]
        and set(hosts) == {"127.0.0.1"}
    )


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_names_no_place(path):
    source = (ROOT / "snippets" / path).read_text(encoding="utf-8")
    assert reaching_out(source) == ["socket"] * (path in LOOPBACK)
    assert stays_at_home(source) == (path in LOOPBACK)


FREE_PORT = 'import socket\nplace = socket.create_server(("127.0.0.1", 0))\n'


def test_a_free_port_of_this_machine_is_no_place():
    assert stays_at_home(FREE_PORT)


@pytest.mark.parametrize(
    "source",
    [
        "",
        'import socket\nsocket.create_server(("0.0.0.0", 0))',
        'import socket\nsocket.create_server(("127.0.0.1", 80))',
        FREE_PORT + 'socket.create_connection(("example.org", 80))',
        FREE_PORT + "far = socket.socket()",
        FREE_PORT + "from socket import create_connection",
        FREE_PORT.replace("import socket", "import socket as s\nsocket = s"),
        FREE_PORT + 'addresses = ["10.0.0.1:2222"]',
    ],
)
def test_more_than_a_free_port_would_be_found(source):
    assert not stays_at_home(source)


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
    for reasons in (LONG, LOOPBACK, OLD, WIDE):
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
