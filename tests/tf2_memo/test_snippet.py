"""Reading planted snippets."""

import pytest

from tf2_memo import snippet
from tf2_memo.errors import PageError

PROGRAM = '''"""Train a net.

In two steps.
"""

import numpy as np

# Data
x = 1
y = 2  # a remark, not a section

for step in range(3):
    # Forward pass
    h = x
    # a remark inside the section
    y_pred = h

    # Update
    x += 1
print(x)
'''


@pytest.fixture
def planted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "snippets" / "net"
    folder.mkdir(parents=True)
    (folder / "train.py").write_text(PROGRAM)
    (tmp_path / "secret.py").write_text("token = 1\n")
    return snippet.read("net/train.py")


def test_source_is_the_file(planted):
    assert planted.source == PROGRAM


def test_filename_starts_at_the_repository(planted):
    assert planted.filename == "snippets/net/train.py"


def test_a_section_ends_before_the_next(planted):
    assert (
        planted.section("forward-pass")
        == "# Forward pass\nh = x\n# a remark inside the section\ny_pred = h\n"
    )


def test_a_section_ends_with_its_block(planted):
    assert planted.section("update") == "# Update\nx += 1\n"


def test_a_section_at_the_top_runs_to_the_next_at_the_top(planted):
    assert planted.section("data").endswith("x += 1\nprint(x)\n")


def test_an_unknown_section_names_the_known_ones(planted):
    with pytest.raises(
        PageError,
        match=r"snippets/net/train.py.*'backward'.*data, forward-pass, update",
    ):
        planted.section("backward")


def test_a_missing_file_is_named(planted):
    with pytest.raises(PageError, match=r"snippets/net/absent.py does not exist"):
        snippet.read("net/absent.py")


@pytest.mark.parametrize(
    "path", ["../secret.py", "net/../../secret.py", "/etc/hostname"]
)
def test_a_path_out_of_the_folder_is_refused(planted, path):
    with pytest.raises(PageError, match="leads out of"):
        snippet.read(path)


def test_cells_are_the_code_between_docstring_and_sections(planted):
    assert planted.cuts == (8,)
    imports, data = planted.cells()
    assert imports == "import numpy as np"
    assert data.startswith("# Data\nx = 1")
    assert data.endswith("print(x)")


@pytest.mark.parametrize(
    "source",
    [
        'text = """\n\n# Title\n"""\n',
        "numbers = [\n    1,\n\n# two\n    2,\n]\n",
        "def f(:\n\n# Data\n",
    ],
)
def test_a_comment_inside_a_statement_opens_no_cell(source):
    planted = snippet.Snippet("net.py", source)
    assert planted.cuts == ()
    assert planted.cells() == [source.strip("\n")]


def test_a_program_without_docstring_is_called_by_its_path():
    assert snippet.Snippet("net.py", "x = 1\n").title == "net.py"
    assert snippet.Snippet("net.py", "def f(:\n").title == "net.py"
