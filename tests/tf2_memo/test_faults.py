"""Every fault that an author may plant ends the build, and the message says where and what.

One build holds them all: each fault has a page of its own, and one build must report every one of them.
"""

import re
from dataclasses import dataclass

import pytest

from tests.conftest import scratch_project
from tests.fences import fence

MIB = 2**20


@dataclass(frozen=True)
class Fault:
    """A program, the options of its fence, and what the message must hold."""

    code: str
    expected: tuple[str, ...]
    options: str = ""


FAULTS = {
    "syntax_error": Fault("x = 1\nx +\n", ("line 2", "SyntaxError")),
    "exception": Fault(
        "x = 1\nraise ValueError('planted')\n", ("line 2", "ValueError: planted")
    ),
    "exception_in_function": Fault(
        "def f():\n    1 / 0\n\n\nf()\n", ("line 2", "line 5", "ZeroDivisionError")
    ),
    "exit_0": Fault(
        "import sys\n\nprint('so far')\nsys.exit(0)\n", ("line 4", "SystemExit: 0")
    ),
    "exit_1": Fault("import sys\n\nsys.exit(1)\n", ("line 3", "SystemExit: 1")),
    "hard_exit": Fault(
        "import os\n\nos._exit(0)\n", ("ended in mid-run", "exit code 0")
    ),
    "keyboard_interrupt": Fault(
        "raise KeyboardInterrupt\n", ("line 1", "KeyboardInterrupt")
    ),
    "endless": Fault("while True:\n    pass\n", ("still running after 2 s",)),
    "endless_and_declared": Fault(
        "while True:\n    pass\n", ("still running after 2 s",), 'raises="TimeoutError"'
    ),
    "endless_and_deaf": Fault(
        "import signal\n\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True:\n    pass\n",
        ("still running after 2 s",),
    ),
    "abort": Fault("import os\n\nos.abort()\n", ("ended in mid-run", "exit code -6")),
    "segmentation_fault": Fault(
        "import ctypes\n\nctypes.string_at(0)\n", ("ended in mid-run", "exit code -11")
    ),
    "segmentation_fault_declared": Fault(
        "import ctypes\n\nctypes.string_at(0)\n",
        ("ended in mid-run", "exit code -11"),
        'raises="ChildProcessError"',
    ),
    "endless_memory": Fault(
        f"kept = []\nwhile True:\n    kept.append(bytes({64 * MIB}))\n",
        ("line 3", "MemoryError"),
    ),
    "endless_output": Fault(
        "while True:\n    print('x' * 1000)\n", ("wrote more than 1,000,000 bytes",)
    ),
    "too_much_output": Fault(
        "print('x' * 1_000_001)\n", ("wrote more than 1,000,000 bytes",)
    ),
    "endless_stderr": Fault(
        "import sys\n\nwhile True:\n    print('x' * 1000, file=sys.stderr)\n",
        ("wrote more than",),
    ),
    "not_a_number": Fault(
        "print('loss 0.5')\nprint('loss nan')\n", ("'loss nan'", 'allow="nan"')
    ),
    "infinite": Fault(
        "print(f'loss: {float(\"inf\")}')\n", ("'loss: inf'", 'allow="nan"')
    ),
    "declared_but_without_warning": Fault(
        "print(1)\n", ("wrote nothing to stderr",), 'stderr="on"'
    ),
    "silent": Fault("x = 1\n", ("printed nothing",)),
    "declared_but_fine": Fault(
        "print(1)\n",
        ("declared to raise ValueError", "without an error"),
        'raises="ValueError"',
    ),
    "declared_but_other": Fault(
        "1 / 0\n",
        ("declared to raise ValueError", "ZeroDivisionError"),
        'raises="ValueError"',
    ),
    "mistyped_option": Fault("print(1)\n", ("unknown option 'sesion'",), 'sesion="x"'),
    "mistyped_value": Fault(
        "print(1)\n", ("allow='empty' is not understood",), 'allow="empty"'
    ),
    "nul_bytes": Fault("print(1)\n\0\n", ("SyntaxError", "null bytes")),
    "html_of_a_snippet": Fault("print(1)\n", ("leave out html",), 'html="yes"'),
}

WRONG_FENCES = {
    "absent": (
        fence('exec="on" snippet="absent.py"'),
        "snippets/absent.py does not exist",
    ),
    "leads_out": (
        fence('exec="on" snippet="../stand_in/tensorflow.py"'),
        "leads out of snippets/",
    ),
    "absent_section": (
        fence('snippet="right.py:absent"'),
        "snippets/right.py has no section 'absent'",
    ),
    "neither_run_nor_section": (fence('snippet="right.py"'), 'needs exec="on"'),
    "mistyped_exec": (fence('exce="on"', "print(1)"), "unknown option 'exce'"),
    "warnings_of_a_section": (
        fence('exec="on" snippet="right.py:start" stderr="on"'),
        "in one piece",
    ),
    "body_beside_a_file": (
        fence('exec="on" snippet="exit_0.py"', "print(1)"),
        "leave the fence empty",
    ),
    "twice_in_a_session": (
        fence('exec="on" session="s"', "print(1)") * 2,
        "stands twice in its session",
    ),
    "two_sections_of_one_name": (
        fence('snippet="right.py:step"'),
        "snippets/right.py has 2 sections 'step'",
    ),
    "a_folder": (fence('exec="on" snippet="nets"'), "snippets/nets does not exist"),
    "latin": (
        fence('exec="on" snippet="nets/latin.py"'),
        "snippets/nets/latin.py must be saved as UTF-8",
    ),
    "other_language": (
        '```py exec="on"\nprint(1)\n```\n',
        "this fence is not understood",
    ),
    "braces": ('```{.python exec="on"}\n1 / 0\n```\n', "<block 1> failed"),
    "imports_nothing": (
        fence('exec="on"', "from .tools import draw"),
        "<block 1> failed",
    ),
}

COMMANDS = {
    "strict": ("mkdocs", "build", "--strict"),
    "lenient": ("mkdocs", "build"),
    "a folder called serve": ("mkdocs", "build", "--strict", "--site-dir", "serve"),
    "properdocs": ("properdocs", "build", "--config-file", "mkdocs.yml"),
    "before zensical": ("tf2_memo.build", "prepare"),
}


@pytest.fixture(scope="module", params=COMMANDS)
def log(request, tmp_path_factory):
    """The log of a build that holds every fault."""
    project = scratch_project(tmp_path_factory.mktemp("faults"))
    settings = project.read("mkdocs.yml")
    project.write("mkdocs.yml", f"{settings}extra: {{timeout: 2}}\n")
    right = "# Step\nprint('right')\n\n# Step\nprint('again')\n"
    project.write("snippets/right.py", right)
    project.write("docs/a_right.md", fence('exec="on" snippet="right.py"'))
    project.write("snippets/unseen.py", "print('unseen')\n")
    project.write("snippets/also_right.py", "# Start\nprint('also right')\n")
    project.write("docs/b_right.md", fence('exec="on" snippet="also_right.py"'))
    project.write("docs/c_right.md", fence('exec="on" snippet="also_right.py"'))
    project.write("snippets/nets/latin.py", "")
    latin = project.root / "snippets" / "nets" / "latin.py"
    latin.write_bytes("print('é')\n".encode("latin-1"))
    for name, fault in FAULTS.items():
        project.write(f"snippets/{name}.py", fault.code)
        page = fence(f'exec="on" snippet="{name}.py" {fault.options}')
        project.write(f"docs/{name}.md", f"# Planted\n\n{page}")
    for name, (page, _) in WRONG_FENCES.items():
        project.write(f"docs/wrong_{name}.md", page)
    log = project.run("-m", *COMMANDS[request.param])
    assert log.returncode != 0
    return log.stderr + log.stdout


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_reported_with_page_file_and_line(log, name):
    place = rf"docs/{name}\.md, line 3: .*?(?=\n\n(?:docs|snippets)/|\Z)"
    report = re.search(place, log, re.DOTALL)
    assert report, log
    for words in FAULTS[name].expected:
        assert words in report[0]
    if "option" not in report[0]:
        assert f"snippets/{name}.py" in report[0]


@pytest.mark.parametrize("name", WRONG_FENCES)
def test_a_wrong_fence_is_reported_with_its_page(log, name):
    message = re.escape(WRONG_FENCES[name][1])
    assert re.search(rf"docs/wrong_{name}\.md, line 1: .*{message}", log), log


def test_a_snippet_on_no_page_or_on_two_is_reported(log):
    assert "snippets/unseen.py: is on no page" in log
    assert "snippets/also_right.py: is run 2 times" in log


def test_each_failure_is_reported_once(log):
    assert log.count("ValueError: planted") == 1


def test_no_traceback_of_the_tools(log):
    for file in ("superfences.py", "mkdocs/", "tf2_memo/"):
        assert file not in log
