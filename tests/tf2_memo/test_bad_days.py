"""Builds that are disturbed from outside: a damaged cache, two at once, killed ones, a clock set back."""

import random
import re
import subprocess
from contextlib import suppress

import pytest
from bs4 import BeautifulSoup

from tests.fences import fence
from tf2_memo.programs.cache import Cache

SNIPPETS = ("one", "two", "three")


@pytest.fixture
def site(project):
    for name in SNIPPETS:
        project.write(f"snippets/{name}.py", f"print('{name}')\n")
        project.write(f"docs/{name}.md", fence(f'exec="on" snippet="{name}.py"'))
    return project


def outputs(project):
    pages = [project.read(f"site/{name}/index.html") for name in SNIPPETS]
    return [
        BeautifulSoup(page, "html.parser").select_one("[data-output]").get_text()
        for page in pages
    ]


def is_right(project, log):
    assert log.returncode == 0, log.stderr
    return outputs(project) == ["one\n", "two\n", "three\n"]


def test_a_damaged_cache_is_computed_anew_with_a_warning(site):
    site.build()
    # The others hold what is made of a finished page.
    entries = [
        entry
        for entry in sorted((site.root / ".results").iterdir())
        if '"parts"' in entry.read_text()
    ]
    entries[0].write_text(entries[0].read_text()[:50])
    entries[1].write_text("{}")
    entries[2].write_bytes(entries[0].read_bytes())
    log = site.build()
    assert is_right(site, log)
    for entry in entries:
        assert f"{entry.name} " in log.stderr
    assert log.stderr.count(" ran ") == 3
    assert " ran " not in site.build().stderr


def test_a_cache_that_cannot_be_written_is_no_obstacle(site):
    site.write(".results", "a file where a folder should be")
    log = site.build()
    assert is_right(site, log)
    assert "going on without" in log.stderr


def test_two_builds_at_once_on_one_cache(site):
    with (
        site.start("-m", "mkdocs", "build", "--site-dir", "first") as first,
        site.start("-m", "mkdocs", "build", "--site-dir", "second") as second,
    ):
        logs = [build.communicate()[1] for build in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0], logs
    for folder in ("first", "second"):
        assert "three\n</samp>" in site.read(f"{folder}/three/index.html")
    log = site.build()
    assert is_right(site, log)
    assert " ran " not in log.stderr


def test_a_build_killed_at_any_moment_leaves_the_next_one_right(site):
    moments = random.Random(0)
    whole = site.start("-m", "mkdocs", "build")
    _, log = whole.communicate()
    seconds = float(re.search(r"built in ([\d.]+) seconds", log)[1])
    for number in range(20):
        site.write("snippets/one.py", f"# {number}\nprint('one')\n")
        with site.start("-m", "mkdocs", "build") as build:
            with suppress(subprocess.TimeoutExpired):
                build.wait(moments.uniform(0, seconds + 0.5))
            build.kill()
    cache = Cache(site.root / ".results")
    for file in cache.folder.glob("*.json"):
        assert cache.get(file.stem) is not None, "an entry was left half-written"
    assert is_right(site, site.build())


def test_a_clock_set_back_changes_nothing(site):
    clock = (
        "import time, datetime\n"
        "true = time.time\n"
        "time.time = lambda: true() - 10 * 365 * 86400\n"
    )
    site.build()
    site.write("clock/sitecustomize.py", clock)
    site.write("snippets/two.py", "print('changed')\n")
    log = site.build(PYTHONPATH=str(site.root / "clock"))
    assert log.returncode == 0, log.stderr
    assert outputs(site) == ["one\n", "changed\n", "three\n"]
    assert log.stderr.count(" ran ") == 1
