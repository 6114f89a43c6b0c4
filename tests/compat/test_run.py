"""Snippets are run in other environments, as a build runs them, and what they show is written down."""

import logging
import subprocess

import pytest

from compat import run
from compat.environments import ENVIRONMENTS
from tests.compat.conftest import ENVIRONMENT, SNIPPETS
from tf2_memo.programs.cache import Cache
from tf2_memo.programs.ledger import Finding, Ledger, digest


def test_each_planted_change_is_found(renewed):
    (column,) = renewed.columns
    assert (column.tensorflow, column.keras) == ("2.99.0rc0", "3.99.0")
    differs = {
        path: row.differs[column.name]
        for path, row in renewed.rows.items()
        if row.differs
    }
    api = "line 3: AttributeError: module 'tensorflow' has no attribute 'old'"
    assert differs == {
        "api.py": Finding("fails", api),
        "digit.py": Finding("other digits", difference=("-loss 0.5", "+loss 0.51")),
        "warning.py": Finding(
            "other words", difference=("+DeprecationWarning: warn is going away",)
        ),
    }
    assert renewed.rows["fine.py"].same == (column.name,)


def test_the_file_names_no_folder_and_has_a_line_for_each_snippet(renewed, planted):
    text = planted.read("compat/ledger.json")
    assert str(planted.root) not in text
    for path, source in SNIPPETS.items():
        (line,) = [each for each in text.splitlines() if f'"{path}"' in each]
        assert digest(source) in line
    renewed.write(planted.root)
    assert planted.read("compat/ledger.json") == text


def test_what_has_run_does_not_run_again(renewed, planted, monkeypatch):
    root = planted.root
    made = []

    def make(environment, pins, folder):
        made.append(environment)
        raise subprocess.CalledProcessError(1, ["uv"])

    monkeypatch.setattr(run, "make", make)
    run.renew(root, ENVIRONMENT, run.shown_snippets(root), Cache(root / ".compat"))
    assert not made
    assert Ledger.read(root) == renewed

    planted.write("snippets/fine.py", "print('other')\n")
    with pytest.raises(subprocess.CalledProcessError):
        run.renew(root, ENVIRONMENT, run.shown_snippets(root), Cache(root / ".compat"))
    assert made, "a changed snippet has to run"
    assert Ledger.read(root) == renewed


def test_one_environment_that_fails_does_not_stop_the_others(
    planted, monkeypatch, caplog
):
    first, second = ENVIRONMENTS[:2]

    def resolve(environment):
        if environment == first:
            raise subprocess.CalledProcessError(1, ["uv"], stderr="no such version")
        return ("keras==3.1", "numpy==2.1", "tensorflow==2.17.9")

    monkeypatch.setattr(run, "resolve", resolve)
    monkeypatch.setattr("sys.argv", ["run", first.name, second.name])
    monkeypatch.setattr(run, "log_progress", lambda: None)
    with (
        caplog.at_level(logging.INFO),
        pytest.raises(SystemExit, match=f"not run: {first.name}"),
    ):
        run.main(planted.root)
    assert "no such version" in caplog.text
    assert [each.name for each in Ledger.read(planted.root).columns] == [second.name]
    assert f"({len(SNIPPETS)} of {len(SNIPPETS)})" in caplog.text


def test_an_environment_that_is_not_known_is_refused(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["run", "Keras 4"])
    with pytest.raises(SystemExit):
        run.main()
    assert "no environment is called Keras 4" in capsys.readouterr().err
