"""Grouping the fences of planted pages into programs."""

import pytest

from tests.fences import fence
from tests.planted import planted_site, write
from tf2_memo.programs.child import Block
from tf2_memo.programs.fences import Finder
from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.program import Page, Program, read_page

NET = "# Data\nlosses = [1.0]\n\n# Data\n\n# Report\nprint(losses)\n"
TRAIN = "x = 1\n\n# Step\nx += 1\n\n# Report\nprint(x)\n"


@pytest.fixture
def read(tmp_path):
    """Read a page of a site with one snippet."""
    files = {"net.py": NET, "train.py": TRAIN}
    write(tmp_path, {f"snippets/{name}": text for name, text in files.items()})
    site = planted_site(tmp_path)
    return lambda text: read_page(text, Finder(), site, "planted", "docs/planted.md")


def codes(page: Page) -> list[list[str]]:
    assert page.problems == []
    return [[block.code for block in program.blocks] for program in page.programs]


def test_a_snippet_is_read_from_its_file(read):
    (program,) = read(fence('exec="on" snippet="net.py"')).programs
    (block,) = program.blocks
    assert (block.code, block.filename) == (NET, "snippets/net.py")
    assert block.cuts == (1, 4, 6)


def test_a_program_knows_where_it_begins(read):
    page = read(
        "---\ntitle: x\n---\n\n\n" + fence('exec="on"', "a") + fence('exec="on"', "b")
    )
    assert [(program.file, program.line) for program in page.programs] == [
        ("docs/planted.md", 6),
        ("docs/planted.md", 10),
    ]


def test_the_blocks_of_a_session_are_one_program(read):
    page = read(
        fence('exec="on" snippet="net.py" session="s"')
        + fence('exec="on"', "alone()")
        + fence('exec="on" session="s"', "f()")
    )
    assert codes(page) == [[NET, "f()\n"], ["alone()\n"]]
    names = [block.filename for block in page.programs[0].blocks]
    assert names == ["snippets/net.py", "<s 2>"]


def sections(*names: str, options: str = "") -> str:
    """Fences that run a program and show some of its sections."""
    return "".join(
        fence(f'exec="on" snippet="train.py:{each}" {options}') for each in names
    )


@pytest.mark.parametrize("options", ["", 'session="s"'])
def test_the_sections_of_a_program_are_one_block(read, options):
    page = read(
        sections("start", options=options)
        + "Words.\n\n"
        + sections("step", "report", options=options)
        + fence('exec="on" session="s"', "more()")
    )
    blocks = [block.code for program in page.programs for block in program.blocks]
    assert blocks == [TRAIN, "more()\n"]
    numbers = [page.place(each.source, each.options)[2] for each in page.fences]
    assert numbers == [0, 0, 0, 1 if options else 0]


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (("start", "report"), 5),
        (("start", "step"), 5),
        (("step", "start", "report"), 1),
        (("start", "step", "report", "absent"), 13),
    ],
)
def test_sections_that_are_left_out_or_moved_are_refused(read, names, line):
    page = read(sections(*names))
    (told,) = page.problems
    assert "all its sections in their order: start, step, report" in told.message
    assert told.line == line
    assert page.programs == []


def test_what_is_declared_reaches_the_block(read):
    (program,) = read(
        fence('exec="on" raises="ValueError" allow="nan"', "f()")
    ).programs
    (block,) = program.blocks
    assert (block.raises, block.allow) == ("ValueError", ("nan",))


def test_a_fence_finds_its_program_its_line_and_its_excerpt(read):
    page = read(
        fence('exec="on" session="s"', "a")
        + fence('exec="on" session="s"', "b")
        + fence('snippet="net.py:report"')
    )
    for number, each in enumerate(page.fences[:2]):
        assert page.line_of(each.source, each.options) == each.line
        assert page.place(each.source, each.options)[1:] == (page.programs[0], number)
    shown = page.fences[2]
    assert page.excerpt("", shown.options) == "# Report\nprint(losses)\n"
    for find in (page.place, page.excerpt):
        with pytest.raises(RefusedError):
            find("absent", shown.options)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (fence('exec="on" snippet="absent.py"'), "absent.py does not exist"),
        (fence('exec="on" snippet="../pages.py"'), "leads out of snippets/"),
        (fence('exec="on" sesion="s"', "f()"), "unknown option 'sesion'"),
        (fence('exec="on" snippet="net.py"', "f()"), "leave the fence empty"),
        (fence('exec="on" snippet="net.py" html="1"'), "leave out html"),
        (fence('exec="on" session="s"', "f()") * 2, "stands twice in its session"),
        (fence('snippet="net.py"'), 'needs exec="on" to run'),
        (fence('snippet="net.py:absent"'), "no section 'absent'"),
        (fence('snippet="net.py:data"'), "2 sections 'data'"),
        (fence("exec=on", "f()"), "this fence is not understood"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_leaves_the_rest(read, text, problem):
    rest = fence('exec="on"', "rest()")
    page = read(f"---\nx: 1\n---\n\n{rest}{text}")
    (told,) = page.problems
    assert str(told).startswith("docs/planted.md, line 9: ")
    assert problem in told.message
    assert [program.blocks[0].code for program in page.programs] == ["rest()\n"]


@pytest.mark.parametrize(
    ("code", "measures"),
    [
        ("import time\n", True),
        ("import os, time\n", True),
        ("import time as clock\n", True),
        ("if True:\n    import timeit\n", True),
        ("from time import perf_counter\n", True),
        ("import timely\n# import time\nprint('import time')\n", False),
        ("import time +\n", False),
    ],
)
def test_a_program_with_a_clock_measures_time(code, measures):
    program = Program((Block("x = 1\n", "a"), Block(code, "b")))
    assert program.measures_time is measures
