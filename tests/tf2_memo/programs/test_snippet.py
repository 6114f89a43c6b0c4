"""Reading planted snippets."""

import pytest

from tf2_memo.programs import snippet
from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.snippet import Snippet

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
NET = Snippet("net/train.py", PROGRAM)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("forward-pass", "# Forward pass\nh = x\n# a remark inside the section\ny_pred = h\n"),
        ("update", "# Update\nx += 1\n"),
        ("data", PROGRAM[PROGRAM.index("# Data") :]),
    ],
)  # fmt: skip
def test_a_section_ends_before_the_next_or_with_its_block(name, lines):
    assert NET.section(name) == lines


def test_an_unknown_section_names_the_known_ones():
    known = r"snippets/net/train.py has no section 'x'; .*: data, forward-pass, update$"
    with pytest.raises(RefusedError, match=known):
        NET.section("x")


def test_neither_of_two_sections_of_one_name_is_shown():
    twice = Snippet("net.py", "# Step\nx = 1\n\n# Step\nx = 2\n")
    with pytest.raises(RefusedError, match=r"snippets/net.py has 2 sections 'step'"):
        twice.section("step")


def test_cells_are_the_code_between_docstring_and_sections():
    assert NET.cuts == (8,)
    imports, data = NET.cells()
    assert imports == "import numpy as np"
    assert data.startswith("# Data\nx = 1")
    assert data.endswith("print(x)")


def test_its_parts_are_the_source_divided_at_the_cuts():
    assert list(NET.parts) == ["start", "data"]
    assert "".join(NET.parts.values()) == PROGRAM
    assert NET.parts["data"].startswith("# Data\nx = 1")


def test_two_parts_of_one_name_are_refused():
    twice = Snippet("net.py", "x = 0\n\n# Step\nx = 1\n\n# Step\nx = 2\n")
    with pytest.raises(RefusedError, match="two sections of one name: start, step"):
        _ = twice.parts


@pytest.mark.parametrize(
    "source",
    [
        'text = """\n\n# Title\n"""\n',
        "numbers = [\n    1,\n\n# two\n    2,\n]\n",
        "def f(:\n\n# Data\n",
    ],
)
def test_a_comment_inside_a_statement_opens_no_cell(source):
    planted = Snippet("net.py", source)
    assert planted.cuts == ()
    assert planted.cells() == [source.strip("\n")]


def test_a_program_without_docstring_is_called_by_its_path():
    assert Snippet("net.py", "x = 1\n").title == "net.py"
    assert Snippet("net.py", "def f(:\n").title == "net.py"


def test_a_form_feed_ends_no_line():
    planted = Snippet("net.py", "x = '\f'\n\f\n# Data\nprint(1)\n")
    assert planted.cuts == (3,)
    assert planted.cells() == ["x = '\f'\n\f", "# Data\nprint(1)"]
    assert planted.section("data") == "# Data\nprint(1)\n"


@pytest.fixture
def folder(tmp_path):
    """A folder of snippets that a file stands beside."""
    (tmp_path / "snippets" / "net").mkdir(parents=True)
    (tmp_path / "secret.py").write_text("token = 1\n")
    return tmp_path / "snippets"


def test_source_and_filename_are_those_of_the_file(folder):
    (folder / "net" / "train.py").write_text(PROGRAM)
    assert snippet.read(folder, "net/train.py") == NET
    assert NET.filename == "snippets/net/train.py"


def test_a_byte_order_mark_is_no_part_of_the_source(folder):
    (folder / "net.py").write_bytes(b"\xef\xbb\xbfprint(1)\r\n")
    assert snippet.read(folder, "net.py").source == "print(1)\n"


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("absent.py", "snippets/absent.py does not exist"),
        ("net", "snippets/net does not exist, or is not a file"),
        ("../secret.py", "leads out of snippets/"),
        ("net/../../secret.py", "leads out of snippets/"),
        ("/etc/hostname", "leads out of snippets/"),
        ("latin.py", "snippets/latin.py must be saved as UTF-8"),
    ],
)
def test_what_cannot_be_read_is_refused(folder, path, problem):
    (folder / "latin.py").write_bytes("print('é')\n".encode("latin-1"))
    with pytest.raises(RefusedError, match=problem):
        snippet.read(folder, path)
