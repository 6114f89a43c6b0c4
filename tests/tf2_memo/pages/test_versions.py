"""What is said of a snippet under other versions: in a few words, and in two tables."""

import pytest
from bs4 import BeautifulSoup

from tests.conftest import scratch_project
from tests.fences import fence
from tf2_memo.pages.versions import mark
from tf2_memo.programs.ledger import (
    KERAS_2,
    OLDER_KERAS,
    RELEASES,
    TO_COME,
    Column,
    Finding,
    Ledger,
    Row,
    digest,
)

FAILS = Finding("fails", "line 3: ValueError: <no>")
DIGITS = Finding("other digits", difference=("-a 1.0", "+a 2.0"))


def column(name: str, group: str, tensorflow: str, keras: str = "3.15.1") -> Column:
    versions = {
        "python": "3.11.7",
        "tensorflow": tensorflow,
        "keras": keras,
        "numpy": "2.0.0",
    }
    machine = {"cpu": "any", "cpus": 2, "system": "Linux"}
    return Column(name, group, versions, {}, machine, "2026-01-01")


COLUMNS = (
    column("TensorFlow 2.20", RELEASES, "2.20.0"),
    column("TensorFlow 2.21", RELEASES, "2.21.0"),
    column("nightly", TO_COME, "2.23.0.dev1"),
    column("Keras 3.3", OLDER_KERAS, "2.20.0", "3.3.3"),
    column("Keras 3.6", OLDER_KERAS, "2.21.0", "3.6.0"),
    column("Keras 2", KERAS_2, "2.21.0", "2.21.0"),
)
NAMES = [each.name for each in COLUMNS]


def ledger(**differs: Finding) -> Ledger:
    """A ledger of one snippet, which is the same but where said: `keras_3_3` stands for Keras 3.3."""
    by_name = {
        name: differs[key]
        for name in NAMES
        if (key := name.lower().replace(" ", "_").replace(".", "_")) in differs
    }
    same = tuple(name for name in NAMES if name not in by_name)
    return Ledger(COLUMNS, {"a/b.py": Row(digest("x = 1\n"), same, by_name)})


SINCE = "same since TensorFlow 2.20"


@pytest.mark.parametrize(
    ("differs", "said"),
    [
        ({}, SINCE),
        ({"tensorflow_2_20": DIGITS}, "same since TensorFlow 2.21"),
        ({"tensorflow_2_21": DIGITS}, "other digits in TensorFlow 2.21"),
        ({"keras_3_3": FAILS}, f"{SINCE}; fails in Keras 3.3"),
        ({"keras_3_3": DIGITS}, f"{SINCE}; other digits in Keras 3.3"),
        ({"keras_3_3": DIGITS, "keras_3_6": FAILS}, f"{SINCE}; fails in Keras 3.6; other digits in Keras 3.3"),
        ({"keras_3_6": FAILS}, f"{SINCE}; fails in Keras 3.6"),
        ({"keras_3_3": FAILS, "keras_3_6": FAILS}, f"{SINCE}; fails in Keras 3.3, 3.6"),
        ({"nightly": FAILS}, f"{SINCE}; fails in nightly"),
        ({"keras_2": FAILS}, SINCE),
    ],
)  # fmt: skip
def test_a_few_words(differs, said):
    assert mark(ledger(**differs), "a/b.py", "x = 1\n") == said


def test_what_a_release_does_is_not_laid_at_the_door_of_keras():
    known = ledger(tensorflow_2_20=FAILS, keras_3_3=FAILS)
    assert mark(known, "a/b.py", "x = 1\n") == "same since TensorFlow 2.21"


def test_a_changed_or_unknown_snippet_is_not_yet_compared():
    assert mark(ledger(), "a/b.py", "x = 2\n") == "not yet compared"
    assert mark(ledger(), "c/d.py", "x = 1\n") == "not yet compared"
    assert mark(Ledger(), "a/b.py", "x = 1\n") == "not yet compared"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A site with one snippet that the ledger knows, and one that has changed."""
    project = scratch_project(tmp_path_factory.mktemp("versions"))
    settings = project.read("mkdocs.yml")
    fences = "".join(
        f"        - {{name: {name}, class: {name}, format: !!python/name:tf2_memo.pages.fence.{function} }}\n"
        for name, function in [
            ("versions", "version_tables"),
            ("elsewhere", "elsewhere"),
            ("older", "older_versions"),
        ]
    )
    project.write("mkdocs.yml", settings + fences)
    known, changed = 'print("a", 1.0)\n', 'print("b")\n'
    project.write("snippets/known.py", known)
    project.write("snippets/changed.py", changed)
    pages = (f'exec="on" snippet="{path}.py"' for path in ("known", "changed"))
    project.write("docs/index.md", "".join(map(fence, pages)))
    project.write("docs/versions.md", "```versions\n```\n")
    shown = (
        "known.py\nKeras 3.6",
        "known.py\nTensorFlow 2.21",
        "changed.py\nKeras 3.6",
    )
    there = "".join(f"```elsewhere\n{each}\n```\n\n" for each in shown)
    project.write("docs/there.md", there)
    project.write(
        "docs/older.md",
        "```older\nknown.py\nchanged.py\n```\n\n```versions\nknown.py\n```\n",
    )
    differs = {"Keras 3.3": FAILS, "Keras 3.6": DIGITS, "Keras 2": FAILS}
    rows = {
        "known.py": Row(digest(known), ("TensorFlow 2.20", "TensorFlow 2.21"), differs),
        "changed.py": Row(digest("print(0)\n"), ("TensorFlow 2.20",)),
    }
    project.write("compat/.keep", "")
    Ledger(COLUMNS, rows).write(project.root)
    log = project.build()
    assert log.returncode == 0, log.stderr
    return project


def soup(project, page):
    html = project.read(f"site/{page}")
    return BeautifulSoup(html, "html.parser").article


def test_each_bar_leads_to_the_row_of_its_snippet(project):
    marks = soup(project, "index.html").select(".program-bar a.versions")
    said = {each["href"]: each.get_text() for each in marks}
    assert said == {
        "site:versions/#known": "same since TensorFlow 2.20; fails in Keras 3.3; other digits in Keras 3.6",
        "site:versions/#changed": "not yet compared",
    }


def test_the_tables_count_and_show_what_differs(project):
    page = soup(project, "versions/index.html")
    lines = {
        row.th.get_text(): [cell.get_text() for cell in row.select("td")]
        for row in page.select(".versions tr:has(td)")
    }
    assert lines["TensorFlow 2.21"] == ["2.21.0", "3.15.1", "2.0.0", "1", "0", "0", "0", "1"]  # fmt: skip
    assert lines["Keras 3.3"][3:] == ["0", "0", "0", "1", "1"]
    where = page.select_one(".versions + .provenance").get_text()
    assert where == "Python 3.11.7; any, 2 CPUs, Linux; 2026-01-01"
    row = page.select_one("tr#known")
    assert row["data-statuses"] == "004313"  # of each column in turn
    assert row.p.get_text() == "Keras 3.3, Keras 2: fails: line 3: ValueError: <no>"
    assert row.summary.get_text() == "Keras 3.6: other digits"
    assert (row.select_one("del").get_text(), row.ins.get_text()) == ("-a 1.0", "+a 2.0")  # fmt: skip
    assert page.select_one("tr#changed td").get_text() == "not yet compared"


def test_a_page_can_show_what_a_snippet_does_elsewhere(project):
    page = soup(project, "there/index.html")
    differs, same = page.select(".output")
    assert differs.pre.get_text() == "-a 1.0\n+a 2.0\n"
    assert "tensorflow 2.21.0, keras 3.6.0" in differs.get_text()
    assert same.p.get_text() == "The same."
    assert "Keras 3.6: not yet compared." in page.get_text()


def test_a_page_can_show_how_snippets_differ_under_older_releases(project):
    page = soup(project, "older/index.html")
    known, changed = page.select("dt a")
    assert (known["href"], known.get_text()) == ("site:#snippet-known", "known.py")
    fails, folded = page.select("dd")[0].find_all(recursive=False)
    assert fails.get_text() == "Keras 3.3: fails: line 3: ValueError: <no>"
    assert folded.summary.get_text() == "Keras 3.6: other digits"
    assert changed.get_text() == "changed.py"
    assert page.select("dd")[1].get_text() == "not yet compared"


def test_a_page_can_count_some_snippets_alone(project):
    lines = {
        row.th.get_text(): [cell.get_text() for cell in row.select("td")][3:7]
        for row in soup(project, "older/index.html").select("tr:has(td)")
    }
    assert (lines["Keras 3.3"], lines["TensorFlow 2.21"]) == (
        ["0", "0", "0", "1"],
        ["1", "0", "0", "0"],
    )


def test_what_no_page_runs_is_refused(project):
    known = project.read("docs/older.md")
    project.write("docs/older.md", "```older\nknown.py\nmistyped.py\n```\n")
    log = project.build()
    project.write("docs/older.md", known)
    assert log.returncode
    assert "older.md: no page runs mistyped.py" in log.stderr
