"""The counts and the layers that move, against what SGD has to do; and what the ledger says of older releases."""

import re

import numpy as np
import pytest

from tests.house import ROOT
from tests.test_house import page_of
from tf2_memo.programs.ledger import OLDER_KERAS, Ledger

CURES = [f"keras/{file.name}" for file in ROOT.glob("snippets/keras/older*.py")]
LEDGER = Ledger.read(ROOT)
OLDER = [each.name for each in LEDGER.columns if each.group == OLDER_KERAS]
SECTION = re.compile(r"^## .* \{ #([\w-]+) \}$")
"""The heading of a section of the page, with its id."""


def cured(page: str) -> dict[str, str]:
    """Return the ids of the sections of a page by the snippets that their fences `older` name."""
    found, section, inside = {}, "", False
    for line in page.splitlines():
        if heading := SECTION.match(line):
            section = heading[1]
        elif line.startswith("```"):
            inside = line == "```older"
        elif inside:
            found[line] = section
    return found


def uncured(rows, page: str) -> list[str]:
    """Return the snippets that fail in an older release, and of which the page has nothing to say."""
    failing = [path for path, row in rows.items() if "fails" in map(row.status, OLDER)]
    return [path for path in failing if path not in cured(page)]


def text(page: str) -> str:
    return (ROOT / "docs" / page).read_text(encoding="utf-8")


def test_counts_each_update(snippet):
    assert snippet.updates == 1024 // 32
    # The gradient is divided by the scale, and 1 times the learning rate is taken off.
    assert snippet.scaled == 1
    np.testing.assert_allclose(snippet.w.numpy(), 0.9, rtol=1e-6)


def test_only_the_unfrozen_layer_moves(snippet):
    assert snippet.moved == {"frozen": False, "unfrozen": True}


def test_keeps_what_is_true(snippet):
    np.testing.assert_array_equal(snippet.masked, [1, 0])


def test_prints_what_it_found(stdout):
    assert stdout == (
        "updates: 32\n"
        "updates with loss scaling: 1, w: 0.9\n"
        "the frozen layer moved: False\n"
        "the unfrozen layer moved: True\n"
        "masked: [1. 0.]\n"
    )


@pytest.mark.parametrize("path", CURES)
def test_each_older_release_prints_the_same(path):
    source = (ROOT / "snippets" / path).read_text(encoding="utf-8")
    row = LEDGER.row(path, source)
    assert row, "the page says so: run make compat"
    assert {name: row.status(name) for name in OLDER} == dict.fromkeys(OLDER, "same")


def test_each_snippet_that_fails_in_an_older_release_has_a_cure():
    assert uncured(LEDGER.rows, text("keras/older.md")) == []


def test_a_snippet_without_a_cure_would_be_found():
    path = "keras/fit_compile.py"
    page = text("keras/older.md").replace(f"{path}\n", "")
    assert uncured(LEDGER.rows, page) == [path]


@pytest.mark.parametrize(("path", "section"), cured(text("keras/older.md")).items())
def test_the_page_of_a_snippet_leads_to_its_cure(path, section):
    assert f"older.md#{section})" in text(page_of(path))
