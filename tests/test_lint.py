"""`make lint` accepts a sound repository, and each of its checks refuses a planted fault."""

import re
import shutil
import subprocess
import sys

import pytest

SOUND_FILES = [
    "CITATION.cff",
    "Makefile",
    "pyproject.toml",
    "tests/house.py",
    "tests/spelling.py",
    "tests/test_spelling.py",
    "tests/words.txt",
]
MODULE = """\
\"\"\"A sound module.\"\"\"


def double(values: list[int]) -> list[int]:
    \"\"\"Return each value twice.\"\"\"
    return values * 2
"""
SNIPPET = """\
\"\"\"Make a tensor.\"\"\"

import tensorflow as tf

x = tf.zeros(shape=[2])
"""
WORKFLOW = """\
name: sound

on: push

permissions: {}

concurrency:
  group: sound
  cancel-in-progress: true

jobs:
  test:
    name: Test
    runs-on: ubuntu-24.04
    steps:
      - run: make test
"""


@pytest.fixture
def lint(tmp_path, root):
    """Run `make lint` on a repository that holds one sound file of each kind, and a planted one."""
    sound = {
        ".github/workflows/sound.yml": WORKFLOW,
        "snippets/sound.py": SNIPPET,
        "tf2_memo/sound.py": MODULE,
    }
    for name in SOUND_FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(root / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    for name in ("requirements.lock", "ready"):
        (tmp_path / name).touch()

    def run(planted):
        for name, text in (sound | planted).items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return subprocess.run(
            ["make", "lint", "READY=ready"],
            cwd=tmp_path,
            check=False,
            capture_output=True,
            text=True,
        )

    return run


def test_a_sound_repository_passes(lint):
    log = lint({})
    assert log.returncode == 0, log.stdout + log.stderr


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("planted.py", "import os\n", r"F401"),
        ("planted.py", "x = {'a':1}\n", r"planted.py"),
        ("planted.py", "def f(x: int) -> int:\n    return x\n", r"D103"),
        (
            "tf2_memo/planted.py",
            MODULE.replace("list[int]", "list"),
            r"implicit-any-type-argument",
        ),
        (
            "snippets/planted.py",
            SNIPPET.replace("shape", "shap"),
            r"unexpected-keyword",
        ),
        (
            ".github/workflows/planted.yml",
            WORKFLOW.replace("run: make", "run: make ${{ github.head_ref }}"),
            r"template-injection",
        ),
        (
            ".github/workflows/planted.yml",
            WORKFLOW.replace("run: make test", "uses: actions/checkout@v7"),
            r"unpinned-uses",
        ),
        (
            ".github/workflows/planted.yml",
            WORKFLOW.replace("runs-on", "run-on"),
            r"jobs.test",
        ),
        (
            "docs/planted.md",
            "# Teh page\n",
            r"test_every_word_is_known\[docs/planted.md",
        ),
        ("CITATION.cff", "title: Planted\n", r"'cff-version' is a required"),
    ],
)
def test_a_fault_is_refused(lint, name, text, complaint):
    log = lint({name: text})
    assert log.returncode != 0
    assert re.search(complaint, log.stdout + log.stderr), log.stdout + log.stderr
