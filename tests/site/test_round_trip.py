"""The promise: the program on the page, run elsewhere in a new interpreter, prints what the page shows."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.house import SNIPPETS

# A time (1.5 ms) or a ratio of times (4.2x), with the spaces that align it. Every other digit is compared.
TIMING = re.compile(r" *\d+(?:\.\d+)?(?= (?:ns|µs|ms|s)\b|x(?!\w))")


def masked(output: str) -> str:
    """Replace what may differ between two runs: times and their ratios."""
    return TIMING.sub(" #", output)


def run_alone(source: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a new interpreter that has TensorFlow and NumPy, and nothing of this repository."""
    program = folder / "program.py"
    program.write_text(source, encoding="utf-8")
    # -S leaves out the .pth files of site-packages, and with them the editable install of this project.
    return subprocess.run(
        [sys.executable, "-S", program.name],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "PYTHONPATH": sysconfig.get_path("purelib"),
            "CUDA_VISIBLE_DEVICES": "-1",
        },
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("path", SNIPPETS)
def test_what_the_page_shows_is_what_the_program_prints(site, tmp_path, path):
    element = site.snippets[path]
    ran = run_alone(element.code.get_text(), tmp_path)
    assert masked(ran.stdout) == masked(
        element.select_one("[data-output]").get_text()
    ), ran.stderr
    error = element.select_one("[data-error]")
    assert (ran.returncode != 0) == bool(error), ran.stderr
    if error:
        assert last_line(error.get_text()) in ran.stderr


def last_line(text: str) -> str:
    return text.rstrip().splitlines()[-1]


@pytest.mark.parametrize("module", ["tf2_memo", "snippets", "tests"])
def test_nothing_of_the_repository_is_within_reach(tmp_path, module):
    assert (
        f"No module named '{module}'" in run_alone(f"import {module}", tmp_path).stderr
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("first call 94.1 ms, later 2.31 ms", "first call 118.8 ms, later 12.02 ms"),
        ("eager/static  4.4x", "eager/static 11.0x"),
        ("in all 0.5 s", "in all 12 s"),
    ],
)
def test_times_and_their_ratios_are_masked(one, other):
    assert masked(one) == masked(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("loss 0.4545", "loss 0.4546"),
        ("50 of 50 losses equal", "49 of 50 losses equal"),
        ("5 steps", "6 steps"),
        ("shape 64x1000", "shape 65x1000"),
        ("2 samples", "3 samples"),
        ("94.1 ms over 30 runs", "94.1 ms over 31 runs"),
        ("94.1 ms", "94.1 s"),
    ],
)
def test_every_other_digit_is_compared(one, other):
    assert masked(one) != masked(other)
