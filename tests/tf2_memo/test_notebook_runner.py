"""Executing a notebook, in this process and in one of its own."""

import json
import sys

import pytest

from tf2_memo import environment, notebook_runner
from tf2_memo.errors import PageError

NOTEBOOK = """\
# ---
# jupyter:
#   description: What it is about.
# ---

# %% [markdown]
# # Title

# %%
x = 6

# %%
print(x * 7)
"""


@pytest.fixture
def execute(tmp_path, monkeypatch):
    """Do what the other process does, and return what it has written."""

    def execute(source):
        notebook, outcome = tmp_path / "walk.py", tmp_path / "outcome"
        notebook.write_text(source)
        monkeypatch.setattr(sys, "argv", ["", str(notebook), str(outcome)])
        for name, value in environment.variables().items():
            monkeypatch.setenv(name, value)
        notebook_runner.main()
        return outcome.read_text()

    return execute


def test_the_outcome_is_description_and_cells(execute):
    executed = json.loads(execute(NOTEBOOK))
    assert executed["description"] == "What it is about."
    title, first, second = executed["cells"]
    assert title["source"] == "# Title"
    assert first["outputs"] == []
    assert [output["text"] for output in second["outputs"]] == ["42\n"]


def test_the_outcome_of_a_failure_is_its_message(execute, tmp_path):
    with pytest.raises(SystemExit) as ending:
        execute(NOTEBOOK.replace("x * 7", "x / 0"))
    assert ending.value.code == 1
    assert "ZeroDivisionError" in (tmp_path / "outcome").read_text()


def test_a_process_that_dies_is_reported_with_what_it_said(tmp_path, monkeypatch):
    script = "import sys; sys.exit('\\x1b[31mplanted\\x1b[0m')"
    monkeypatch.setattr(notebook_runner, "_MAIN", script)
    with pytest.raises(PageError, match=r"^planted$"):
        notebook_runner.run(tmp_path / "walk.py")
