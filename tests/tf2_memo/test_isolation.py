"""What a program changes, no other program notices, and no secret of its surroundings reaches it."""

import ctypes
import os
import re
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from tests.conftest import STAND_IN, scratch_project
from tests.fences import fence
from tf2_memo.programs import child
from tf2_memo.programs.runner import Block, Result, Runner


@pytest.fixture(scope="module")
def runner():
    return Runner()


@pytest.fixture
def run_one(runner):
    """Run a program that has to go well."""

    def run(code: str) -> Result:
        (result,) = runner.run((Block(code, "snippets/planted.py"),))
        assert result.failure == ""
        return result

    return run


def test_secrets_of_the_surrounding_process_do_not_reach_a_program(project):
    look = (
        "import os\n"
        "from pathlib import Path\n\n"
        "print(sorted(os.environ))\n"
        "print(Path('/proc/self/environ').read_text().split('\\0'))\n"
    )
    project.write("snippets/look.py", look)
    project.write("docs/index.md", '```python exec="on" snippet="look.py"\n```\n')
    log = project.build(
        GITHUB_TOKEN="planted",
        CI="true",
        AWS_SECRET_ACCESS_KEY="planted",
        TF_ENABLE_ONEDNN_OPTS="0",
    )
    assert log.returncode == 0, log.stderr
    html = project.read("site/index.html")
    assert html.count("PATH=") == 1
    for name in (
        "planted",
        "GITHUB_TOKEN",
        "&#x27;CI",
        "AWS_SECRET_ACCESS_KEY",
        "TF_ENABLE_ONEDNN_OPTS",
    ):
        assert name not in html


EVERY_ENVIRONMENT = """
from pathlib import Path

read = 0
for file in Path('/proc').glob('[0-9]*/environ'):
    try:
        text = file.read_bytes()
    except OSError:
        continue
    read += 1
    if b'planted-by-this-test' in text:
        print(file, Path(file.parent, 'cmdline').read_bytes())
print('read', read > 0)
"""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_no_process_that_belongs_to_a_run_holds_a_secret(method, tmp_path, monkeypatch):
    """The secret is not in what the kernel shows of this process: Python keeps what it adds to itself."""
    (tmp_path / "tensorflow.py").write_text(STAND_IN)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("GITHUB_TOKEN", "planted-by-this-test")
    block = Block(EVERY_ENVIRONMENT, "snippets/planted.py")
    assert Runner(method).run((block,))[0].stdout == "read True\n"


def landlock_version() -> int:
    return ctypes.CDLL(None).syscall(444, None, 0, 1)


@pytest.mark.skipif(landlock_version() < 2, reason="this kernel lacks Landlock")
def test_other_processes_cannot_be_looked_into(run_one):
    """Root may still read environments; so this looks at what is closed to everybody."""
    look = f"""
import os, subprocess, sys

for pid in (os.getppid(), {os.getpid()}):
    try:
        print(os.readlink(f'/proc/{{pid}}/cwd'))
    except PermissionError:
        print('closed')
with subprocess.Popen(['cat'], stdin=subprocess.PIPE) as own:
    print(os.readlink(f'/proc/{{own.pid}}/cwd') == os.getcwd())
"""
    assert run_one(look).stdout == "closed\nclosed\nTrue\n"


def test_a_kernel_without_landlock_is_no_obstacle(monkeypatch):
    kernel = SimpleNamespace(syscall=lambda *_: -1)
    monkeypatch.setattr(child.ctypes, "CDLL", lambda _: kernel)
    child._hide_other_processes()


def test_files_can_be_moved_between_folders(run_one):
    """Landlock forbids it where it is not told otherwise, and TensorFlow does it when it saves a model."""
    move = (
        "import os\n"
        "os.makedirs('a'), os.makedirs('b')\n"
        "open('a/file', 'w').close()\n"
        "os.rename('a/file', 'b/file')\n"
        "os.link('b/file', 'a/file')\n"
        "print(os.listdir('a'))\n"
    )
    assert run_one(move).stdout == "['file']\n"


@pytest.mark.parametrize(
    ("leave", "look", "untouched"),
    [
        (
            "import os\nos.environ['LEFT'] = '1'\nprint(1)",
            "import os\nprint('LEFT' in os.environ)",
            "False",
        ),
        ("import os\nos.chdir('/')\nprint(1)", "import os\nprint(os.listdir())", "[]"),
        (
            "open('left.txt', 'w').close()\nprint(1)",
            "import os\nprint(os.listdir())",
            "[]",
        ),
        (
            "import pathlib\n(pathlib.Path.home() / 'left').touch()\nprint(1)",
            "import os\nprint(os.listdir())",
            "[]",
        ),
        (
            "import builtins\nbuiltins.left = 1\nprint(1)",
            "import builtins\nprint(hasattr(builtins, 'left'))",
            "False",
        ),
        (
            "import tensorflow as tf\ntf.config.run_functions_eagerly(True)\nprint(1)",
            "import tensorflow as tf\nprint(tf.config.functions_run_eagerly())",
            "False",
        ),
        (
            "import tensorflow as tf\ntf.keras.backend.set_floatx('float64')\nprint(1)",
            "import tensorflow as tf\nprint(tf.keras.backend.floatx())",
            "float32",
        ),
        (
            "import tensorflow as tf\ntf.config.threading.set_intra_op_parallelism_threads(1)\nprint(1)",
            "import tensorflow as tf\nprint(tf.config.threading.get_intra_op_parallelism_threads())",
            "0",
        ),
    ],
)
def test_a_program_finds_no_trace_of_another(run_one, leave, look, untouched):
    run_one(leave)
    assert run_one(look).stdout.strip() == untouched


def test_seeds_do_not_leak(run_one):
    draw = (
        "import random, numpy as np, tensorflow as tf\n"
        "print(random.random(), np.random.rand(), float(tf.random.uniform(())))"
    )
    seed = "import tensorflow as tf\ntf.keras.utils.set_random_seed(0)\n"
    draws = [run_one(code).stdout.split() for code in (draw, draw, seed + draw, draw)]
    for generator in zip(*draws, strict=True):
        assert len(set(generator)) == 4


def test_the_repository_stays_clean(run_one, root):
    before = subprocess.run(
        ["git", "status", "--porcelain"], cwd=root, capture_output=True, check=True
    ).stdout
    run_one(
        "open('left.txt', 'w').close()\nimport tensorflow as tf\ntf.saved_model.save(tf.Module(), 'model')\nprint(1)"
    )
    after = subprocess.run(
        ["git", "status", "--porcelain"], cwd=root, capture_output=True, check=True
    ).stdout
    assert after == before


def test_the_working_folder_is_removed(run_one):
    assert not Path(run_one("import os\nprint(os.getcwd())").stdout.strip()).exists()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"b'\xff\xfe caf\xc3\xa9\n'", "\\xff\\xfe café\n"),
        (r"b'a\x00b\n'", "a␀b\n"),
        (r"b'\x1b[31mred\x1b[0m\n'", "␛[31mred␛[0m\n"),
        (r"b'50 %\r100 %\n'", "50 %␍100 %\n"),
        (
            r"b'<script>alert(1)</script> &amp; <tf.Tensor: 1>\n'",
            "<script>alert(1)</script> &amp; <tf.Tensor: 1>\n",
        ),
        (r"b'````````\n# heading\n````````\n'", "````````\n# heading\n````````\n"),
        (r"b'x' * 10_000 + b'\n'", "x" * 10_000 + "\n"),
        (
            r"b'\n\n  indented\t**bold** [link](x) :smile: {{ x }}\n\n'",
            "\n\n  indented\t**bold** [link](x) :smile: {{ x }}\n\n",
        ),
    ],
)
def test_output_is_shown_and_never_interpreted(project, written, shown):
    project.write("snippets/odd.py", f"import os\n\nos.write(1, {written})\n")
    project.write("docs/index.md", '```python exec="on" snippet="odd.py"\n```\n')
    log = project.build()
    assert log.returncode == 0, log.stderr
    (output,) = BeautifulSoup(project.read("site/index.html"), "html.parser").select(
        "[data-output]"
    )
    assert output.get_text() == shown
    assert not output.find()


def test_two_builds_give_the_same_pages(tmp_path_factory):
    """Other folders, other hash seeds: the same HTML but for times and dates."""
    pages = []
    for seed in ("1", "2"):
        project = scratch_project(tmp_path_factory.mktemp("same"))
        project.write("snippets/net.py", "losses = [3.0, 2.0, 1.0]\nprint(losses)\n")
        chart = (
            "from tf2_memo.figures import line_chart\n"
            "print(line_chart({'a': losses}, title='T', x='x', y='y', description='D'))"
        )
        project.write(
            "docs/index.md",
            fence('exec="on" snippet="net.py" session="net"')
            + fence('exec="on" session="net" html="yes"', chart),
        )
        log = project.build(PYTHONHASHSEED=seed)
        assert log.returncode == 0, log.stderr
        html = project.read("site/index.html")
        assert str(project.root) not in html
        assert "<svg" in html
        html = re.sub(r"ran in \d+\.\d\d s", "ran", html)
        pages.append(re.sub(r"\d{4}-\d\d-\d\d(T[\d:+]+)?", "date", html))
    assert pages[0] == pages[1]
