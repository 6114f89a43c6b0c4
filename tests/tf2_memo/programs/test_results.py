"""When programs run and when their results are taken from the cache, counted over whole builds."""

import json
import re
import threading

import nbformat
import pytest

from tests.conftest import COUNTING_STAND_IN
from tests.fences import fence
from tf2_memo import fence as fence_format
from tf2_memo import mkdocs_hooks, page, results, runner
from tf2_memo.errors import BuildFailure
from tf2_memo.runner import Block, Result


@pytest.fixture
def site(project):
    project.write(
        "snippets/net.py",
        "import random\nlosses = [random.random(), 2.0]\nprint(losses)\n",
    )
    project.write("snippets/other.py", "print('other')\n")
    project.write(
        "docs/index.md",
        fence('exec="on" snippet="net.py" session="net"')
        + fence('exec="on" session="net"', "print(losses[0])"),
    )
    project.write("docs/other.md", fence('exec="on" snippet="other.py"'))
    return project


def ran(log) -> list[str]:
    """The programs that a build says it ran, by name: two run at a time."""
    assert log.returncode == 0, log.stderr
    return sorted(re.findall(r"ran (\S+) in \d+\.\d\d s \(", log.stderr))


def test_a_cold_build_reports_its_progress(site):
    log = site.build()
    assert ran(log) == ["snippets/net.py", "snippets/other.py"]
    assert re.findall(r"in \d+\.\d\d s (\(.*\))", log.stderr) == [
        "(1 of 2)",
        "(2 of 2)",
    ]


def test_a_warm_build_runs_nothing_and_never_imports_tensorflow(site):
    site.build()
    cold = site.read("site/index.html")
    log = site.build("-X", "importtime")
    assert ran(log) == []
    assert re.search(r"\| +tf2_memo\.results$", log.stderr, re.MULTILINE), (
        "the log must show imports at all"
    )
    assert not re.search(r"\| +(tensorflow|keras)\b", log.stderr)
    assert site.read("site/index.html") == cold


def test_a_build_imports_tensorflow_once_and_forks_once_a_program(site):
    site.write("stand_in/tensorflow.py", COUNTING_STAND_IN)

    def counted() -> list[str]:
        site.write("stand_in/events", "")
        assert site.build().returncode == 0
        return sorted(site.read("stand_in/events").split())

    assert counted() == ["fork", "fork", "import"]
    assert counted() == []
    site.write("snippets/other.py", "print('changed')\n")
    assert counted() == ["fork", "import"]
    site.write("docs/other.md", "More.\n\n" + fence('exec="on" snippet="other.py"'))
    assert counted() == []


def test_an_edited_snippet_runs_again_and_no_other(site):
    site.build()
    site.write("snippets/other.py", "print('changed')\n")
    assert ran(site.build()) == ["snippets/other.py"]


def test_an_edited_follow_up_runs_its_whole_session_again(site):
    site.build()
    site.write(
        "docs/index.md",
        fence('exec="on" snippet="net.py" session="net"')
        + fence('exec="on" session="net"', "print('first:', losses[0])"),
    )
    assert ran(site.build()) == ["snippets/net.py"]
    html = site.read("site/index.html")
    printed = re.search(r"data-output>\[([\d.]+), 2\.0\]", html)
    assert f"first: {printed[1]}" in html, "both blocks must show the same run"


def test_an_upgrade_runs_everything_again(site):
    site.build()
    site.write(
        "sitecustomize.py",
        "import importlib.metadata as m\n"
        "true = m.version\n"
        "m.version = lambda name: '99.0' if name == 'tensorflow' else true(name)\n",
    )
    assert ran(site.build(PYTHONPATH=str(site.root))) == [
        "snippets/net.py",
        "snippets/other.py",
    ]


def test_another_runner_runs_everything_again(site, monkeypatch, tmp_path):
    program = page.Program(())
    before = results._key(program)
    monkeypatch.setattr(results, "_tools", lambda: "another")
    assert results._key(program) != before


def test_programs_run_side_by_side_and_those_that_measure_time_alone(
    monkeypatch, tmp_path
):
    from tf2_memo import results, runner
    from tf2_memo.cache import Cache
    from tf2_memo.page import Program

    both_are_running = threading.Barrier(2, timeout=30)
    running: set[str] = set()
    beside_a_clock = []

    def run(blocks):
        running.add(blocks[0].filename)
        if "import time" in blocks[0].code:
            beside_a_clock.append(set(running))
        else:
            both_are_running.wait()
        running.remove(blocks[0].filename)
        return (Result(["\n"], "", 0.0, "", ""),)

    monkeypatch.setattr(results, "CACHE", Cache(tmp_path))
    monkeypatch.setattr(results, "_records", {})
    monkeypatch.setattr(results, "machine", lambda: {"cpus": 2})
    monkeypatch.setattr(runner, "run", run)
    codes = {"a": "import time", "b": "", "c": "", "d": "from timeit import timeit"}
    codes["d"] += "\nimport time"
    programs = [Program((Block(code, name),)) for name, code in codes.items()]
    results._run(programs)
    assert beside_a_clock == [{"a"}, {"d"}]
    assert all(results._known(program) for program in programs)


@pytest.mark.parametrize(
    ("code", "measures"),
    [
        ("import time\n", True),
        ("    import timeit\n", True),
        ("from time import perf_counter\n", True),
        ("import timely\n# import time\n", False),
    ],
)
def test_a_program_with_a_clock_measures_time(code, measures):
    from tf2_memo.page import Program

    assert Program((Block("x = 1\n" + code, "a"),)).measures_time is measures


def test_a_failure_is_not_cached_and_the_rest_is(site):
    site.write("snippets/other.py", "1 / 0\n")
    assert site.build().returncode != 0
    log = site.build()
    assert log.returncode != 0
    assert "failed snippets/other.py" in log.stderr
    assert "net.py in" not in log.stderr
    site.write("snippets/other.py", "print('mended')\n")
    assert ran(site.build()) == ["snippets/other.py"]


def test_the_output_of_each_section_is_told_apart(site):
    site.write("snippets/other.py", "print('one')\n\n# Two\nprint('two')\n")
    assert site.build().returncode == 0
    _, _, one, two = nbformat.reads(site.read("site/snippets/other.ipynb"), 4).cells
    assert [cell.outputs[0].text for cell in (one, two)] == ["one\n", "two\n"]


def test_build_json_lists_each_snippet(site):
    site.build()
    (cold_net, cold_other) = json.loads(site.read("site/build.json"))["snippets"]
    assert cold_net["path"] == "net.py"
    assert cold_other["path"] == "other.py"
    assert cold_other["stdout"] == "other\n"
    assert cold_other["cached"] is False
    assert cold_other["seconds"] >= 0
    # printf "print('other')\n" | sha256sum
    assert (
        cold_other["sha256"]
        == "b74b5fe42240fc5b007d79542c43b7bb926acd6abba0b065e7733934b6efe0ac"
    )
    site.build()
    (warm_net, warm_other) = json.loads(site.read("site/build.json"))["snippets"]
    assert warm_net == cold_net | {"cached": True}
    assert warm_other == cold_other | {"cached": True}


def test_the_build_page_names_versions_and_machine(site):
    site.write("docs/about.md", "# About\n\n```build\n```\n")
    site.build()
    html = site.read("site/about/index.html")
    record = json.loads(site.read("site/build.json"))
    for fact in (record["versions"]["tensorflow"], record["machine"]["cpu"]):
        assert fact in html
    assert "The 2 snippets ran on 2" in html


def test_the_site_can_set_the_limit_of_time(site):
    site.write("pyproject.toml", "[tool.tf2_memo]\ntimeout = 1\n")
    site.write("snippets/other.py", "while True:\n    pass\n")
    log = site.build()
    assert log.returncode != 0
    assert "still running after 1 s" in log.stderr


@pytest.fixture
def inside(project, monkeypatch):
    """Work in a project without results."""
    monkeypatch.chdir(project.root)
    monkeypatch.setattr(results, "_records", {})
    return project


def test_a_program_that_is_on_no_page_runs(inside):
    record = results.of(page.Program((Block("print(1)\n", "<block 1>"),)))
    assert record.results[0].stdout == "1\n"


def test_a_snippet_that_no_page_runs_has_no_page(inside):
    assert results.page_of("absent.py") == ""


@pytest.mark.parametrize(
    "listed", [fence_format.build_page, fence_format.snippet_table]
)
def test_what_lists_all_snippets_ends_with_all_that_is_wrong(inside, listed):
    inside.write("docs/index.md", fence('exec="on" snippet="absent.py"'))
    with pytest.raises(
        BuildFailure, match=r"index.md, line 1: snippets/absent.py does"
    ):
        listed()


def test_a_snippet_on_no_page_ends_a_build_that_runs_nothing(project):
    project.write("snippets/unseen.py", "print(1)\n")
    log = project.build()
    assert log.returncode != 0
    assert "snippets/unseen.py is on no page" in log.stderr
    assert "Traceback" not in log.stderr


def test_tensorflow_is_imported_at_once_by_a_server_and_where_nothing_has_run(
    inside, monkeypatch
):
    begun = []
    monkeypatch.setattr(runner, "warm_up", lambda: begun.append(True))
    mkdocs_hooks.on_startup("build")
    assert begun == [True]
    (inside.root / ".results").mkdir()
    mkdocs_hooks.on_startup("build")
    assert begun == [True]
    mkdocs_hooks.on_startup("serve")
    assert begun == [True, True]
