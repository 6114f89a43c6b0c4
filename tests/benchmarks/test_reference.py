"""The process that a cold build is held against runs everything, or fails."""

import json
import subprocess
import sys

import pytest

from tests.house import ROOT


@pytest.mark.parametrize(
    ("code", "declared", "status"),
    [
        ("print('ran')", "", 0),
        ("print('ran'); 1 / 0", "ZeroDivisionError", 0),
        ("print('ran'); 1 / 0", "", 1),
        ("print('ran'); 1 / 0", "ValueError", 1),
        ("print('ran')", "ValueError", 1),
        ("print('ran'); raise SystemExit(0)", "", 1),
    ],
)
def test_a_program_must_end_as_declared(tmp_path, code, declared, status):
    program = tmp_path / "program.py"
    program.write_text(code)
    done = subprocess.run(
        [
            sys.executable,
            ROOT / "benchmarks" / "reference.py",
            json.dumps({str(program): declared}),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    assert "ran" in done.stdout
    assert done.returncode == status
