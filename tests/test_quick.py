"""What `make test-quick` selects."""

import subprocess
from types import SimpleNamespace

import pytest

from tests import quick
from tests.quick import Selection, differing, files_of_tests, names_of


def test_a_changed_file_and_a_new_one_differ_and_a_removed_one_does_not(
    tmp_path, monkeypatch
):
    def git(*command):
        identity = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
        subprocess.run(["git", *identity, *command], cwd=tmp_path, check=True)

    git("init", "--quiet", "--initial-branch", "main")
    for name in ("kept", "changed", "committed", "removed"):
        (tmp_path / name).write_text("1")
    git("add", ".")
    git("commit", "--quiet", "--message", "main")
    git("switch", "--quiet", "--create", "page")
    (tmp_path / "committed").write_text("2")
    git("commit", "--quiet", "--all", "--message", "page")
    (tmp_path / "changed").write_text("2")
    (tmp_path / "new").write_text("2")
    (tmp_path / "removed").unlink()
    monkeypatch.setattr(quick, "ROOT", tmp_path)
    assert differing() == ["changed", "committed", "new"]


def test_a_snippet_leads_to_its_test_and_to_the_page_that_shows_it():
    changed = ["snippets/keras/fit_proof.py"]
    assert files_of_tests(changed) == ["tests/snippets/keras/test_fit_proof.py"]
    assert names_of(changed) == {
        "keras/fit_proof.py", "keras/fit.md", "keras/fit", "keras/fit/", "docs/keras/fit.md"
    }  # fmt: skip


def test_a_page_has_no_test_of_its_own_and_a_changed_test_is_one():
    assert files_of_tests(["docs/keras/fit.md", "README.md"]) == []
    assert files_of_tests(["tests/test_house.py", "tests/house.py"]) == [
        "tests/test_house.py"
    ]


def item(file, *fixtures, **parameters):
    """A stand-in for a test."""
    path = quick.ROOT / "tests" / file
    callspec = {"callspec": SimpleNamespace(params=parameters)} if parameters else {}
    return SimpleNamespace(path=path, fixturenames=fixtures, **callspec)


@pytest.mark.parametrize(
    ("test", "wanted"),
    [
        (item("test_house.py"), True),
        (item("test_house.py", path="keras/fit_proof.py"), True),
        (item("test_house.py", path="keras/fit.py"), False),
        (item("test_house.py", source="import socket"), True),
        (item("site/test_screens.py", visited="keras/fit/"), True),
        (item("site/test_screens.py", visited="keras/evaluate/"), False),
        (item("site/test_head.py", "hosted", page="keras/fit"), False),
        (item("site/test_screens.py"), False),
        (item("site/test_spelling.py"), True),
    ],
)
def test_tests_of_what_differs_are_wanted(test, wanted):
    names = names_of(["snippets/keras/fit_proof.py"])
    assert Selection(names).is_wanted(test) == wanted
