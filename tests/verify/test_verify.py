"""A small site with a page of each kind: two cold builds are the same site, and what is altered in one is named.

The environment of a commit, which takes minutes to make, is not made here.
"""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.browser import served
from tests.conftest import SETTINGS, Project, scratch_project
from tests.fences import fence
from tests.house import ROOT, SNIPPETS
from tf2_memo.programs.problem import Problem
from tf2_memo.published import checksums, raw_results
from verify.__main__ import say, set_up, settings
from verify.compare import compare_files, compare_results
from verify.download import check, fetch, read_sums
from verify.masks import CHANCE

HOSTED = f"{SETTINGS}site_url: https://host.example/memo/\n".replace(
    "plugins: {", "plugins: {search: {}, "
)
TIMED = """\
import time

first = time.perf_counter()
print(f"took {1000 * (time.perf_counter() - first):.3f} ms")
"""
CHART = """\
from tf2_memo.figures import line_chart

values = {"later": [first, first + 1, first + 3]}
print(line_chart(values, title=f"From {first}", x="x", y="y", description="Times."))
"""
WALK = "# %% [markdown]\n# # Walk\n\n# %%\nprint(6 * 7)\n"
PAGES = {
    "index.md": "# Start\n\n" + fence('exec="on" snippet="plain.py"'),
    "timed.md": "# Timed\n\n"
    + fence('exec="on" snippet="timed.py" session="timed"')
    + fence('exec="on" session="timed"', CHART),
    "build.md": "# Build\n\n```build\n```\n",
    "snippets.md": "# Snippets\n\n```snippets\n```\n",
    "notebooks/walk.py": WALK,
}


class Two(NamedTuple):
    """Two sites, built cold in two folders, and the first one made again in the other folder, from its results."""

    first: Path
    second: Path
    again: Path


def build_cold(folder: Path) -> Project:
    project = scratch_project(folder)
    project.write("mkdocs.yml", HOSTED)
    project.write("snippets/plain.py", "loss = 0.4545\nprint('loss', loss)\n")
    project.write("snippets/timed.py", TIMED)
    for path, text in PAGES.items():
        project.write(f"docs/{path}", text)
    log = project.build()
    assert log.returncode == 0, log.stderr
    return project


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    one = build_cold(tmp_path_factory.mktemp("one"))
    other = build_cold(tmp_path_factory.mktemp("another") / "folder")
    shutil.rmtree(other.root / ".results")
    command = ("-m", "verify.replay", str(one.root / "site"), str(other.root / "again"))
    log = other.run(*command, PYTHONPATH=str(ROOT))
    assert log.returncode == 0, log.stderr
    return Two(one.root / "site", other.root / "site", other.root / "again")


@pytest.fixture
def altered(two, tmp_path):
    """A copy of the first site, to be altered."""
    return shutil.copytree(two.first, tmp_path / "site")


def test_the_sums_are_those_of_all_files(two):
    for folder in two:
        assert check(folder) == []
        assert len(read_sums(folder)) > 50


def test_two_cold_builds_are_the_same_site(two):
    assert compare_files(two.first, two.again) == []
    results = raw_results.read(two.first), raw_results.read(two.second)
    assert compare_results(*results) == []
    assert compare_files(two.first, two.second), "the clock must show at all"


def replace(file: Path, old: str, new: str) -> int:
    """Alter a file; return the line that is another now."""
    text = file.read_text()
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def test_one_altered_digit_on_a_page_is_named_by_page_and_line(two, altered):
    line = replace(altered / "index.html", ">loss 0.4545", ">loss 0.4546")
    assert [(problem.file, problem.line) for problem in check(altered)] == [
        ("index.html", 0)
    ]
    (problem,) = compare_files(altered, two.again)
    assert (problem.file, problem.line) == ("index.html", line)
    assert str(problem).startswith(f"index.html, line {line}: has ")
    assert "loss 0.4546" in problem.message
    assert "loss 0.4545" in problem.message


def test_a_digit_that_follows_from_a_clock_is_named_too(two, altered):
    """Pages are made from published results: nothing on them is masked."""
    line = replace(altered / "timed/index.html", ">took ", ">took 9")
    assert [
        (problem.file, problem.line) for problem in compare_files(altered, two.again)
    ] == [("timed/index.html", line)]


def test_a_file_too_few_and_one_too_many_are_named(two, altered):
    (altered / "timed.md").unlink()
    (altered / "extra.html").write_text("")
    checksums.write(altered)
    assert [str(problem) for problem in compare_files(altered, two.again)] == [
        "extra.html: is not made by its commit",
        "timed.md: is missing",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("snippets/plain.py", "loss 0.4545", "loss 0.4546"),
        ("snippets/plain.py", '"first": "0.4545"', '"first": "0.4546"'),
        ("snippets/timed.py", "took ", "looked "),
        ("docs/notebooks/walk.py", '"42', '"43'),
    ],
)
def test_an_altered_result_is_named_by_its_program(two, name, old, new):
    kept = raw_results.read(two.first)
    (number,) = [n for n, each in enumerate(kept["programs"]) if each["name"] == name]
    text = json.dumps(kept["programs"][number])
    quoted = json.dumps(old)[1:-1], json.dumps(new)[1:-1]
    (old, new) = quoted if quoted[0] in text else (old, new)
    assert old in text
    kept["programs"][number] = json.loads(text.replace(old, new, 1))
    (problem,) = compare_results(kept, raw_results.read(two.second))
    assert name in str(problem)


def test_a_program_too_few_and_one_too_many_are_named(two):
    kept = raw_results.read(two.first)
    kept["programs"][-1]["blocks"] = "another"
    problems = compare_results(kept, raw_results.read(two.second))
    assert {problem.message for problem in problems} == {
        "is no program of this commit",
        "has no published results",
    }


def test_a_hosted_site_is_fetched_by_its_sums(two, tmp_path):
    with served(two.first) as address:
        copy = fetch(address.rstrip("/"), tmp_path / "copy")
    assert check(copy) == []
    assert compare_files(copy, two.first) == []


def test_what_a_host_lacks_is_named(tmp_path):
    (tmp_path / "hosted").mkdir()
    (tmp_path / "hosted" / checksums.FILE).write_text(f"{'0' * 64}  lost.html\n")
    with served(tmp_path / "hosted") as address:
        copy = fetch(address, tmp_path / "copy")
    assert check(copy) == [Problem("lost.html", 0, "is missing")]


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "a/../../b"])
def test_sums_that_lead_out_of_the_site_are_refused(tmp_path, path):
    (tmp_path / checksums.FILE).write_text(f"{'0' * 64}  {path}\n")
    with pytest.raises(ValueError, match="is not a sum and a path in the site"):
        read_sums(tmp_path)


def test_the_sums_say_what_is_missing_and_what_nobody_summed_up(tmp_path, capsys):
    (tmp_path / "page.html").write_text("")
    checksums.write(tmp_path)
    (tmp_path / "page.html").rename(tmp_path / "other.html")
    assert say("its sums", check(tmp_path))
    assert capsys.readouterr().out.splitlines() == [
        "its sums: 2 differences",
        "  other.html: is not in SHA256SUMS",
        "  page.html: is missing",
    ]


@pytest.mark.parametrize(
    ("commit", "clean", "python", "message"),
    [
        ("", False, "3.13.0", "names no commit"),
        ("--upload-pack=x", True, "3.13.0", "names no commit"),
        ("0" * 40, False, "3.13.0", "does not hold"),
        ("0" * 40, True, "/tmp/planted", "names no version of Python"),
    ],
)
def test_a_site_that_names_no_commit_or_python_is_not_made_again(
    tmp_path, commit, clean, python, message
):
    source = {"commit": commit, "clean": clean}
    with pytest.raises(SystemExit, match=message):
        set_up(tmp_path, {"source": source, "versions": {"python": python}})


def test_a_site_sets_no_variables_but_its_settings(tmp_path):
    def of(**said):
        return settings(tmp_path, {"source": {"settings": said}})

    (tmp_path / "sheet.pdf").write_text("")
    checksums.write(tmp_path)
    known = {"SITE_URL": "https://host.example/", "CHEATSHEET": "sheet.pdf"}
    assert of(**known, MAKEFLAGS="--eval=planted") == known | {"REPOSITORY": ""}
    with pytest.raises(SystemExit, match="that the site does not hold"):
        of(CHEATSHEET="../planted.pdf")


def test_what_is_left_to_chance_exists():
    assert {path.removeprefix("snippets/") for path in CHANCE} <= set(SNIPPETS)
    assert all(CHANCE.values())
