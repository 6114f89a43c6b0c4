"""Which fences of a page are ours, which mistakes they hold, and where."""

import pytest

from tests.fences import fence
from tf2_memo.programs.fences import Finder
from tf2_memo.programs.problem import RefusedError


def found(text: str) -> list[tuple[int, str]]:
    """The lines and bodies of the fences that are ours. None is overlooked."""
    fences, missed = Finder().find(text)
    assert missed == []
    return [(each.line, each.source) for each in fences]


def test_ours_run_something_or_show_a_section():
    text = (
        fence("", "a")
        + fence('title="x" linenums="1"', "b")
        + fence('snippet="net.py:data"')
        + fence('exec="on"', "print(1)")
    )
    assert found(text) == [(9, ""), (13, "print(1)")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('- item\n\n    ```python exec="on"\n    print(1)\n    ```\n', 3),
        ('> ```python exec="on"\n> print(1)\n> ```\n', 1),
        ('!!! note\n    ```python exec="on"\n    print(1)\n    ```\n', 2),
        ('\n~~~~python exec="on"\nprint(1)\n~~~~\n', 2),
        ('\n```{.python exec="on"}\nprint(1)\n```\n', 2),
        ('\r\n```python exec="on"\r\nprint(1)\r\n```\r\n', 2),
    ],
    ids=["list", "quotation", "admonition", "tildes", "braces", "Windows"],
)
def test_they_are_found_wherever_they_stand(text, line):
    assert found(text) == [(line, "print(1)")]


@pytest.mark.parametrize(
    "text",
    [
        "`````\n" + fence('exec="on"', "print(1)") + "`````\n",
        '````markdown\n```py exec="on"\n```\n````\n',
        '```console title="docker exec"\n$ exec\n```\n',
    ],
)
def test_what_a_code_block_shows_is_no_fence_of_ours(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '```py exec="on"\nprint(1)\n```\n',
        '```python3 exec="on"\nprint(1)\n```\n',
        '```pyhton snippet="net.py:data"\n```\n',
        '```Python session="s"\nprint(1)\n```\n',
        "```python exec=on\nprint(1)\n```\n",
        '```{.py exec="on"}\nprint(1)\n```\n',
        '```python exec="on"\nprint(1)\n',
        '~~~py exec="on"\nprint(1)\n~~~\n',
        '> ```py exec="on"\n> print(1)\n> ```\n',
        '    ```py exec="on"\n    print(1)\n    ```\n',
    ],
    ids=[
        *("py", "python3", "misspelt", "capital", "no quotes", "braces", "unclosed"),
        *("tildes", "quotation", "indented"),
    ],
)
def test_what_would_be_shown_as_text_is_noticed_with_its_line(text):
    assert Finder().find(f"# Title\n\n{text}\nMore.\n") == ([], [3])


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ('exec="on" sesion="s"', "unknown option 'sesion'; known: exec, snippet"),
        ('exec="yse"', "exec='yse' is not understood"),
        ('exec="on" html="maybe"', "html='maybe' is not understood"),
        ('exec="on" raises="Value Error"', "raises='Value Error' is not understood"),
        ('exec="on" allow="empty"', "allow='empty' is not understood"),
        ('snippet="a b.py"', "snippet='a b.py' is not understood"),
        ('exec="on" title="x"', "'title' is for code that is not run"),
        ('{.python exec="on" sesion="s"}', "unknown option 'sesion'"),
        *(
            (f'exec="on" {gone}="1"', f"unknown option '{gone}'")
            for gone in ("timeout", "result", "source", "id", "tabs", "updatetoc")
        ),
        *(
            (f'exec="on" {gone}="1"', f"{gone!r} is for code that is not run")
            for gone in ("linenums", "hl_lines")
        ),
    ],
)
def test_a_mistake_in_the_options_is_refused(options, problem):
    text = f"```{options}\n```\n" if "{" in options else fence(options)
    (wrong,), _ = Finder().find(text)
    with pytest.raises(RefusedError, match=problem):
        wrong.check()
