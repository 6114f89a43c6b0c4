"""Finding the programs of planted pages."""

import pytest

from tf2_memo import page
from tf2_memo.page import Program
from tf2_memo.runner import Block
from tf2_memo.snippet import SnippetError


@pytest.fixture(autouse=True)
def planted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "net.py").write_text("losses = [1.0]\n")


def fence(options: str, body: str = "") -> str:
    return f"```python {options}\n{body}\n```\n"


def test_only_executed_fences_count():
    text = (
        fence("", "a")
        + fence('title="x"', "b")
        + fence('snippet="net.py:data"')
        + fence('exec="on"', "print(1)")
    )
    assert page.programs(text) == [Program((Block("print(1)\n", "<block>"),))]


def test_a_snippet_is_read_from_its_file():
    assert page.programs(fence('exec="on" snippet="net.py"')) == [
        Program((Block("losses = [1.0]\n", "snippets/net.py"),))
    ]


def test_the_blocks_of_a_session_are_one_program():
    text = (
        fence('exec="on" snippet="net.py" session="s"')
        + fence('exec="on"', "alone()")
        + fence('exec="on" session="s"', "f()")
    )
    together, alone = page.programs(text)
    assert [block.code for block in together.blocks] == ["losses = [1.0]\n", "f()\n"]
    assert [block.code for block in alone.blocks] == ["alone()\n"]


def test_fences_in_lists_quotes_and_tabs_are_found():
    text = '- item\n\n    ```python exec="on"\n    print(1)\n    ```\n\n> ```python exec="on"\n> print(2)\n> ```\n'
    assert [program.blocks[0].code for program in page.programs(text)] == [
        "print(1)\n",
        "print(2)\n",
    ]


def test_a_fence_in_a_longer_fence_is_text():
    assert page.programs("`````\n" + fence('exec="on"', "print(1)") + "`````\n") == []


def test_a_block_finds_its_program():
    text = fence('exec="on" session="s"', "a = 1") + fence(
        'exec="on" session="s"', "b = 1"
    )
    program = page.program_of(Block("b = 1\n", "<s>"), text)
    assert [block.code for block in program.blocks] == ["a = 1\n", "b = 1\n"]


def test_a_missing_snippet_is_an_error():
    with pytest.raises(SnippetError, match=r"snippets/absent.py does not exist"):
        page.programs(fence('exec="on" snippet="absent.py"'))
