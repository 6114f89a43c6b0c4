"""What counts as the same, and what as other digits, other words or a failure."""

from dataclasses import replace

import pytest

from compat.compare import TOLERANCE, compare, shown, tolerance
from tests.house import ROOT
from tf2_memo.programs.child import Block
from tf2_memo.programs.ledger import Finding
from tf2_memo.programs.runner import Result

BLOCK = Block("", "snippets/a/b.py")
ENDED = Result([], [], "", 0.1, "", "", "", "", "2026-01-01T00:00:00+00:00")


def found(here: str, there: str, *, clock: bool = False, stderr: str = ""):
    """Compare two outputs."""
    old = replace(ENDED, parts=[here])
    new = replace(ENDED, parts=[there], stderr=stderr)
    texts = (
        shown(old, {"tensorflow": "2.21.0"}, clock=clock),
        shown(new, {"tensorflow": "2.16.2"}, clock=clock),
    )
    return compare(BLOCK, texts[0], new, texts[1], 1e-5)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("loss 0.5\n", "loss 0.5\n"),
        ("loss 1.000000\n", "loss 1.000009\n"),
        ("[1.  2.5]\n", "[1.0 2.5]\n"),
        ("x: nan, -inf\n", "x: nan, -inf\n"),
        ("TensorFlow 2.21.0\n", "TensorFlow 2.16.2\n"),
        ("<f at 0x7f00aa11bb22>\n", "<f at 0x7f99cc33dd44>\n"),
        ("/usr/lib/python/site-packages/keras/a.py\n", "/opt/a/b/keras/a.py\n"),
        ("3/3 - 0s - 55ms/step - loss: 2.5\n", "3/3 - 2s - 1s/step - loss: 2.5\n"),
    ],
)
def test_what_is_the_same(here, there):
    assert found(here, there) is None


@pytest.mark.parametrize("told", ["2.22.0-rc0", "2.22.0rc0"])
def test_a_version_to_come_may_have_a_hyphen(told):
    result = replace(ENDED, parts=[f"TensorFlow {told}"])
    text = shown(result, {"tensorflow": "2.22.0rc0"}, clock=False)
    assert text == "TensorFlow <tensorflow version>"


def test_times_count_unless_a_program_has_a_clock():
    assert found("took 1.5 ms\n", "took 2.5 ms\n", clock=True) is None
    assert found("took 1.5 ms\n", "took 2.5 ms\n").status == "other digits"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("loss 1.0000\n", "loss 1.0001\n"),
        ("x nan\n", "x 1.0\n"),
        ("7 of 8\n", "6 of 8\n"),
    ],
)
def test_other_digits(here, there):
    finding = found(f"first 1.0\n{here}", f"first 1.0\n{there}")
    lines = (f"-{here.strip()}", f"+{there.strip()}")
    assert finding == Finding("other digits", difference=lines)


def test_other_words():
    finding = found("a\nfloat32 1.0\nc\n", "a\nfloat16 1.0\nc\n")
    assert finding == Finding(
        "other words", difference=("-float32 1.0", "+float16 1.0")
    )


def test_lines_of_a_table_stand_beside_each_other():
    finding = found("a 1\nb 2\n", "a 3\nb 4\n")
    assert finding.difference == ("-a 1", "+a 3", "-b 2", "+b 4")


def test_a_long_difference_is_cut():
    finding = found("", "".join(f"word {n}\n" for n in range(30)))
    assert finding.difference[-1] == "and 14 more lines"
    assert len(finding.difference) == 17


def test_a_new_warning_counts_as_other_words_and_names_no_folder():
    warned = (
        "/home/me/env/keras/a.py:7: DeprecationWarning: use b\n  call()\nI0000 log\n"
    )
    finding = found("a\n", "a\n", stderr=warned)
    assert finding == Finding("other words", difference=("+DeprecationWarning: use b",))


def test_an_error_that_was_not_declared_fails_with_its_line():
    traceback = (
        'Traceback (most recent call last):\n  File "snippets/a/b.py", line 3, in <module>\n'
        "    int('x')\nValueError: no\n"
    )
    result = replace(
        ENDED, exception="ValueError", message="no\nsecond line", traceback=traceback
    )
    finding = compare(BLOCK, "", result, "", TOLERANCE)
    assert finding == Finding("fails", "line 3: ValueError: no")


def test_an_error_in_a_graph_ends_with_what_is_wrong():
    message = 'in user code:\n\n    File "x.py", line 1\n\n    AttributeError: no b\n'
    result = replace(ENDED, exception="AttributeError", message=message)
    finding = compare(BLOCK, "", result, "", TOLERANCE)
    assert finding.error == "AttributeError: no b"


def test_a_declared_error_must_happen():
    block = replace(BLOCK, raises="ValueError")
    assert compare(block, "", ENDED, "", TOLERANCE).error == "ValueError is not raised"


def test_what_was_stopped_fails():
    result = replace(ENDED, failure="snippets/a/b.py: still running after 60 s\n")
    finding = compare(BLOCK, "", result, "", TOLERANCE)
    assert finding == Finding("fails", "still running after 60 s")


def test_the_tolerance_is_that_of_the_test(tmp_path):
    test = tmp_path / "test_x.py"
    assert tolerance(test) == TOLERANCE
    test.write_text("import numpy as np\n\nTOLERANCE = 1e-3  # ten updates\n")
    assert tolerance(test) == 1e-3
    test.write_text('TOLERANCE = {"rtol": 1e-6, "atol": 1e-30}\n')
    assert tolerance(test) == TOLERANCE


def test_every_stated_tolerance_can_be_read():
    stated = [tolerance(test) for test in (ROOT / "tests/snippets").rglob("test_*.py")]
    assert {1e-3, 1e-4, 1e-6, TOLERANCE} <= {*stated}
