"""Finding the programs of planted pages."""

import pytest

from tests.fences import fence
from tf2_memo import page
from tf2_memo.errors import PageError

NET = "# Data\nlosses = [1.0]\n"


@pytest.fixture(autouse=True)
def planted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "net.py").write_text(NET)


def programs(text):
    read = page.read(text, "docs/planted.md")
    assert read.problems == []
    return read.programs


def codes(text):
    return [[block.code for block in program.blocks] for program in programs(text)]


def test_only_executed_fences_count():
    text = (
        fence("", "a")
        + fence('title="x"', "b")
        + fence('snippet="net.py:data"')
        + fence('exec="on"', "print(1)")
    )
    assert codes(text) == [["print(1)\n"]]


def test_a_snippet_is_read_from_its_file():
    (program,) = programs(fence('exec="on" snippet="net.py"'))
    (block,) = program.blocks
    assert (block.code, block.filename) == (NET, "snippets/net.py")


def test_a_program_knows_where_it_begins():
    first, second = programs(
        "# Title\n\n" + fence('exec="on"', "a") + fence('exec="on"', "b")
    )
    assert first.place == "docs/planted.md, line 3"
    assert first.page == "planted"
    assert second.place == "docs/planted.md, line 7"


def test_front_matter_counts_as_lines():
    text = "---\ntitle: x\n---\n\n\n" + fence('exec="on"', "a")
    read = page.read(text, "docs/p.md")
    assert [program.place for program in read.programs] == ["docs/p.md, line 6"]


def test_the_blocks_of_a_session_are_one_program():
    text = (
        fence('exec="on" snippet="net.py" session="s"')
        + fence('exec="on"', "alone()")
        + fence('exec="on" session="s"', "f()")
    )
    assert codes(text) == [[NET, "f()\n"], ["alone()\n"]]


def test_the_blocks_of_a_session_have_names_of_their_own():
    text = fence('exec="on" session="s"', "a") + fence('exec="on" session="s"', "b")
    (program,) = programs(text)
    assert [block.filename for block in program.blocks] == ["<s 1>", "<s 2>"]


def test_fences_in_lists_and_quotes_are_found():
    text = (
        '- item\n\n    ```python exec="on"\n    print(1)\n    ```\n\n'
        '> ```python exec="on"\n> print(2)\n> ```\n'
    )
    assert codes(text) == [["print(1)\n"], ["print(2)\n"]]


def test_a_fence_in_a_longer_fence_is_text():
    assert codes("`````\n" + fence('exec="on"', "print(1)") + "`````\n") == []


def test_what_is_declared_reaches_the_block():
    text = fence('exec="on" raises="ValueError" allow="nan empty" timeout="2.5"', "f()")
    (block,) = programs(text)[0].blocks
    assert block.raises == "ValueError"
    assert block.allow == ("nan", "empty")
    assert block.timeout == 2.5


def test_a_fence_finds_its_program():
    text = fence('exec="on" session="s"', "a") + fence('exec="on" session="s"', "b")
    options = {}
    inputs = {"exec": "on", "session": "s"}
    assert page.validator("python", inputs, options, {}, None)
    program, position = page.find("b", options, text)
    assert program.blocks[position].code == "b\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (fence('exec="on" snippet="absent.py"'), "absent.py does not exist"),
        (fence('exec="on" sesion="s"', "f()"), "unknown option 'sesion'"),
        (fence('exec="on" source="abvoe"', "f()"), "source='abvoe'"),
        (fence('exec="on" snippet="net.py"', "f()"), "leave the fence empty"),
        (fence('exec="on" session="s"', "f()") * 2, "stands twice in its session"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text, problem):
    read = page.read("\n" + text, "docs/planted.md")
    assert read.programs == []
    (told,) = read.problems
    assert told.startswith("docs/planted.md, line 2: ")
    assert problem in told


def test_a_wrong_fence_leaves_the_others():
    read = page.read(fence('exec="on" snippet="absent.py"') + fence('exec="on"', "f()"))
    assert [program.blocks[0].code for program in read.programs] == ["f()\n"]
    assert len(read.problems) == 1


def test_finding_a_wrong_fence_is_an_error():
    options = {}
    page.validator("python", {"exec": "on", "snippet": "absent.py"}, options, {}, None)
    with pytest.raises(PageError, match="does not exist"):
        page.find("", options, fence('exec="on" snippet="absent.py"'))
