"""Which files a piece of code is made of."""

from pathlib import Path

import pytest

from tests.house import ROOT
from tests.planted import write
from tf2_memo.programs.cache import Cache
from tf2_memo.programs.sources import Sources

FILES = {
    "tools/__init__.py": "",
    "tools/draw.py": "from tools.ink import BLACK\n",
    "tools/ink.py": "BLACK = 0\n",
    "tools/paper.py": "",
    "helper.py": "import json\n",
    "relative/__init__.py": "from . import inner\n",
    "relative/inner.py": "from .deep import x\n",
    "relative/deep.py": "",
    "stray.py": "from ... import far\n",
}


def sources(root: Path, folder: Path) -> Sources:
    return Sources(root, Cache(folder / ".results"))


@pytest.fixture
def digest(tmp_path):
    """Return the hash of what code imports from a planted folder, some of whose files are changed."""

    def digest(code: str, changed: str = "") -> str:
        write(tmp_path, FILES | ({changed: "changed = 1\n"} if changed else {}))
        return sources(tmp_path, tmp_path).digest_of_imports(code)

    return digest


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("import helper\n", "helper.py"),
        ("def f():\n    import helper as h, os\n", "helper.py"),
        ("from tools import draw\n", "tools/draw.py"),
        ("from tools import draw\n", "tools/ink.py"),
        ("import tools.draw\n", "tools/ink.py"),
        ("import tools.draw\n", "tools/__init__.py"),
        ("from relative.inner import x\n", "relative/deep.py"),
    ],
)
def test_a_file_that_is_imported_counts_directly_or_not(digest, code, file):
    before = digest(code)
    assert before
    assert digest(code) == before
    assert digest(code, file) != before


@pytest.mark.parametrize(
    "code",
    ["import json\n", "print('helper')\n", "import tools +\n", "x = '\0'  # tools\n"],
)
def test_code_that_imports_no_file_of_the_folder_has_no_hash(digest, code):
    assert digest(code) == ""


@pytest.mark.parametrize("code", ["import stray\n", "from .tools import draw\n"])
def test_an_import_that_leads_nowhere_is_left_to_the_run(digest, code):
    digest(code)


def test_what_is_not_imported_does_not_count(digest):
    code = "from tools import draw\n"
    assert digest(code) == digest(code, "tools/paper.py")


def test_figures_are_found_from_any_folder(digest):
    assert digest("from tf2_memo.figures import line_chart\n")


def test_a_module_counts_with_all_that_it_imports(tmp_path):
    digest = sources(ROOT, tmp_path).digest
    figures, picture = digest("tf2_memo.figures"), digest("tf2_memo.picture")
    assert figures != picture
    again = sources(ROOT, tmp_path)
    assert figures == again.digest("tf2_memo.figures", "tf2_memo.picture")
