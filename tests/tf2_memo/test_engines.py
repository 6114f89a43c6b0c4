"""The other generators that read mkdocs.yml: a fault ends their builds too."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import SETTINGS
from tests.fences import fence

ENGINES = {
    "zensical": ["build", "--clean"],
    "properdocs": ["build", "--config-file", "mkdocs.yml"],
}


@pytest.fixture(params=ENGINES)
def build(request, project):
    """Build a page with one fence, with one of the engines."""
    program = Path(sys.executable).parent / request.param
    assert program.exists(), "pip install --require-hashes -r requirements.lock"
    settings = "".join(
        line for line in SETTINGS.splitlines(keepends=True) if "hooks:" not in line
    )

    def run(options, code):
        shutil.rmtree(project.root / "site", ignore_errors=True)
        project.write("mkdocs.yml", settings)
        project.write("snippets/net.py", code)
        project.write("docs/index.md", fence(f'exec="on" snippet="net.py" {options}'))
        return project.run(str(program), *ENGINES[request.param])

    run.project = project
    return run


def test_a_right_page_is_built(build):
    log = build("", "print('right')\n")
    assert log.returncode == 0, log.stderr + log.stdout
    assert "right\n</samp>" in build.project.read("site/index.html")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("", "1 / 0\n"),
        ("", "x +\n"),
        ("", "import sys\nsys.exit(0)\n"),
        ("", "import os\nos._exit(0)\n"),
        ("", "print(float('nan'))\n"),
        ("", "x = 1\n"),
        ('timeout="1"', "while True:\n    pass\n"),
        ('raises="ValueError"', "print(1)\n"),
        ('sesion="x"', "print(1)\n"),
        ('session="x" source="abvoe"', "print(1)\n"),
    ],
)
def test_a_fault_ends_the_build(build, options, code):
    assert build(options, code).returncode != 0
