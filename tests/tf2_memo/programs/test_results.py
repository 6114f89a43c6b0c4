"""When programs run, when their results come out of the cache, and what is wrong with a site."""

import threading
from dataclasses import replace
from queue import Queue

import pytest

from tests.fences import fence
from tests.planted import Announcer, planted_site, write
from tf2_memo.programs.problem import Problem
from tf2_memo.programs.results import Results

NET = fence('exec="on" snippet="net.py" session="net"')
FILES = {
    "snippets/net.py": "losses = [1.0, 2.0]\nprint(losses)\n",
    "snippets/other.py": "print('other')\n",
    "docs/index.md": NET + fence('exec="on" session="net"', "print(losses[0])"),
    "docs/other.md": "---\ntitle: x\n---\n" + fence('exec="on" snippet="other.py"'),
    "tools.py": "",
}


class Build:
    """Builds of a planted site, whose programs are announced instead of run."""

    def __init__(self, root):
        self.root = root
        write(root, FILES)

    def results(self, *, earlier=None, **settings) -> Results:
        """Return the results of a new build, and note what it ran."""
        runner = Announcer()
        self.ran = runner.ran
        return Results(planted_site(self.root, **settings), runner, earlier)

    def runs(self, path="", text="", **settings) -> list[str]:
        """Return what a build without problems runs, after a change of a file."""
        if path:
            write(self.root, {path: text})
        assert self.results(**settings).prepare() == []
        return sorted(self.ran)

    def problems(self, path="", text="", **settings) -> list[str]:
        """Return what is wrong with the site, after a change of a file."""
        if path:
            write(self.root, {path: text})
        return [str(problem) for problem in self.results(**settings).prepare()]


@pytest.fixture
def build(tmp_path):
    return Build(tmp_path)


class Waiting(Announcer):
    """Runs ten programs at once, and the others when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()

    def run(self, blocks):
        if len(self.ran) >= 10:
            self.go.wait(30)
        return super().run(blocks)


BOTH = ["snippets/net.py", "snippets/other.py"]


def test_what_has_run_does_not_run_again(build):
    assert build.runs() == BOTH
    assert build.runs() == []
    assert build.runs("docs/other.md", f"More.\n\n{FILES['docs/other.md']}") == []


def test_an_edited_snippet_runs_again_and_no_other(build):
    build.runs()
    assert build.runs("snippets/other.py", "print('new')\n") == ["snippets/other.py"]


def test_an_edited_follow_up_runs_its_whole_session_again(build):
    build.runs()
    page = NET + fence('exec="on" session="net"', "print('first:', losses[0])")
    assert build.runs("docs/index.md", page) == ["snippets/net.py"]


def test_a_block_that_imports_a_file_runs_again_when_the_file_changes(build):
    page = FILES["docs/other.md"] + fence('exec="on"', "import tools\nprint(tools)")
    assert "<block 1>" in build.runs("docs/other.md", page)
    assert build.runs() == []
    assert build.runs("tools.py", "changed = 1\n") == ["<block 1>"]


@pytest.mark.parametrize(
    "change",
    [
        {"versions": {"tensorflow": "99.0"}},
        {"installed": ("ml_dtypes-99.0",)},
        {"cpu": "another"},
        {"cpus": 99},
    ],
)
def test_another_machine_or_package_runs_everything_again(build, change):
    build.runs()
    results = build.results()
    results.machine = replace(results.machine, **change)
    assert results.prepare() == []
    assert sorted(build.ran) == BOTH


def test_another_runner_runs_everything_again(build):
    build.runs()
    results = build.results()
    read = results.sources.digest
    results.sources.digest = lambda *modules: f"another {read(*modules)}"
    assert results.prepare() == []
    assert sorted(build.ran) == BOTH


def test_a_failure_is_not_kept_and_the_rest_is(build):
    (told,) = build.problems("snippets/other.py", "fail\n")
    assert told == "docs/other.md, line 4: snippets/other.py failed\nplanted\n"
    assert build.problems() == [told]
    assert build.ran == ["snippets/other.py"]


def test_under_a_server_a_failure_need_not_happen_again(build):
    write(build.root, {"snippets/other.py": "fail\n"})
    first = build.results()
    assert len(first.prepare()) == 1
    assert len(build.results(earlier=first).prepare()) == 1
    assert build.ran == []


def test_each_fault_of_the_site_is_a_problem_with_its_place(build):
    write(
        build.root,
        {
            "docs/wrong.md": "# Title\n\n" + fence('exec="on" snippet="absent.py"'),
            "docs/twice.md": fence('exec="on" snippet="other.py"'),
            "snippets/unseen.py": "print(1)\n",
        },
    )
    (build.root / "docs" / "latin.md").write_bytes("é".encode("latin-1"))
    problems = build.results().prepare()
    assert [(each.file, each.line) for each in problems] == [
        ("docs/latin.md", 0),
        ("docs/wrong.md", 3),
        ("snippets/other.py", 0),
        ("snippets/unseen.py", 0),
    ]
    words = ("save it as UTF-8", "does not exist", "is run 2 times", "is on no page")
    for problem, message in zip(problems, words, strict=True):
        assert message in problem.message


def test_a_page_that_is_left_out_runs_nothing_and_is_not_listed(build):
    settings = {"exclude_docs": "drafts/\n/other.md\n"}
    write(build.root, {"docs/drafts/a.md": fence('exec="on"', "print(1)")})
    assert build.problems(**settings) == [
        "snippets/other.py: is on no page: show it, or remove it"
    ]
    assert build.ran == ["snippets/net.py"]


def test_a_page_is_found_by_its_text_whoever_has_taken_its_front_matter_off(build):
    results = build.results()
    text = fence('exec="on" snippet="other.py"')
    assert results.page(f"\n{text.rstrip()}\n").page == "other"
    changed = results.page(f"A plugin was here.\n\n{text}" + fence('exec="on"', "fail"))
    assert changed.file == "this page"
    assert changed.problems == [Problem("this page", 7, "<block 1> failed\nplanted\n")]


def test_what_ran_is_listed_with_its_page(build):
    build.runs()
    write(build.root, {"snippets/net.py": "print('changed')\n"})
    runs = build.results().runs()
    assert [(run.path, run.page, run.cached) for run in runs] == [
        ("net.py", "index", False),
        ("other.py", "other", True),
    ]
    assert runs[1].result.stdout == "snippets/other.py\n"
    assert build.results().page_of("absent.py") == ""


def test_a_program_that_failed_is_not_listed(build):
    write(build.root, {"snippets/other.py": "fail\n"})
    assert [run.path for run in build.results().runs()] == ["net.py"]


def test_a_server_shows_the_pages_before_all_programs_have_ended(build):
    codes = [*(f"print({number})" for number in range(40)), "fail"]
    page = "".join(fence('exec="on"', code) for code in codes)
    write(build.root, {"docs/many.md": page})
    runner, announced = Waiting(), Queue()
    first = Results(
        planted_site(build.root), runner, announce=lambda: announced.put(None)
    )
    assert first.prepare() == []
    assert len(runner.ran) == 10
    (last,) = [page.programs[-1] for page in first.pages if page.page == "many"]
    assert first.is_running(last)
    assert first.of(last) == ()
    assert first.running == 33

    second = Results(planted_site(build.root), runner, first, print)
    assert second.prepare() == []
    assert second.is_running(last)
    assert len(runner.ran) == 10, "what has been begun does not begin again"

    runner.go.set()
    for _share in (16, 16, 1):
        announced.get(timeout=30)
    third = Results(planted_site(build.root), runner, second, print)
    (told,) = third.prepare()
    assert "planted" in told.message
    assert third.running == 0
    assert len(runner.ran) == 43
