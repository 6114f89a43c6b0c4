"""What a program changes, no other program notices; what the author's machine holds, no program sees."""

import re
import subprocess
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import scratch_project
from tests.fences import fence
from tests.processes import is_running
from tf2_memo.runner import Block, Result, run


def run_one(code: str, **declared) -> Result:
    (result,) = run((Block(code, "snippets/planted.py", **declared),))
    assert result.failure == ""
    return result


def test_secrets_of_the_surrounding_process_do_not_reach_a_program(project):
    project.write("snippets/look.py", "import os\n\nprint(sorted(os.environ))\n")
    project.write("docs/index.md", '```python exec="on" snippet="look.py"\n```\n')
    log = project.build(
        GITHUB_TOKEN="planted",
        CI="true",
        AWS_SECRET_ACCESS_KEY="planted",
        TF_ENABLE_ONEDNN_OPTS="0",
    )
    assert log.returncode == 0, log.stderr
    html = project.read("site/index.html")
    assert "PATH" in html
    for name in (
        "GITHUB_TOKEN",
        "&#x27;CI&#x27;",
        "AWS_SECRET_ACCESS_KEY",
        "TF_ENABLE_ONEDNN_OPTS",
    ):
        assert name not in html


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
def test_a_program_finds_no_trace_of_another(leave, look, untouched):
    run_one(leave)
    assert run_one(look).stdout.strip() == untouched


def test_seeds_do_not_leak():
    draw = (
        "import random, numpy as np, tensorflow as tf\n"
        "print(random.random(), np.random.rand(), float(tf.random.uniform(())))"
    )
    fresh = {run_one(draw).stdout for _ in range(2)}
    run_one("import tensorflow as tf\ntf.keras.utils.set_random_seed(0)\nprint(1)")
    seeded = run_one(
        "import tensorflow as tf\ntf.keras.utils.set_random_seed(0)\n" + draw
    ).stdout
    assert len(fresh | {run_one(draw).stdout, seeded}) == 4


def test_the_repository_stays_clean(root):
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


def test_the_working_folder_is_removed():
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


def test_a_child_ends_with_a_killed_build(project):
    """SIGKILL leaves a build no time to stop its children."""
    pid_file = project.root / "pid"
    project.write(
        "snippets/endless.py",
        f"import os\n\nos.mkfifo({str(pid_file)!r})\nwith open({str(pid_file)!r}, 'w') as file:\n"
        "    print(os.getpid(), file=file)\nwhile True:\n    pass\n",
    )
    project.write("docs/index.md", '```python exec="on" snippet="endless.py"\n```\n')
    with project.start("-m", "mkdocs", "build") as build:
        while not pid_file.exists():
            assert build.poll() is None, build.stderr.read()
        pid = int(pid_file.read_text())
        build.kill()
    assert not is_running(pid)
