"""What differs with versions to come is reported, and nothing when nothing does."""

from dataclasses import replace

from compat.ahead import MOST_CHARACTERS, report
from tf2_memo.programs.ledger import RELEASES, Finding, Ledger, Row


def test_each_planted_change_is_reported(renewed):
    text = report(renewed)
    assert text.startswith("## With TensorFlow 2.99.0rc0\n")
    assert "- `api.py`: fails\n" in text
    assert "AttributeError: module 'tensorflow' has no attribute 'old'" in text
    assert (
        "- `digit.py`: other digits\n\n  ````diff\n  -loss 0.5\n  +loss 0.51\n" in text
    )
    assert "- `warning.py`: other words\n" in text
    assert "+DeprecationWarning: warn is going away" in text
    assert "fine.py" not in text


def test_nothing_is_reported_of_what_is_the_same_or_of_releases(renewed):
    (column,) = renewed.columns
    same = {path: Row(row.sha256, (column.name,)) for path, row in renewed.rows.items()}
    assert report(Ledger((column,), same)) == ""
    release = replace(column, group=RELEASES)
    assert report(Ledger((release,), renewed.rows)) == ""


def test_a_report_fits_into_an_issue(renewed):
    (column,) = renewed.columns
    long = Row("", (), {column.name: Finding("fails", "x" * 2 * MOST_CHARACTERS)})
    text = report(Ledger((column,), {"a.py": long}))
    assert len(text) < MOST_CHARACTERS + 100
    assert text.endswith("There is more: see the log of the workflow.\n")
