"""What a command costs, and how one that fails is told."""

import subprocess
import sys

import pytest

from benchmarks import commands
from benchmarks.commands import CommandError, peak_memory, run


def test_a_failing_command_ends_with_its_log(tmp_path):
    command = [sys.executable, "-c", "print('so far'); 1 / 0"]
    for measure in (run, peak_memory):
        with pytest.raises(CommandError, match=r"(?s)so far.*ZeroDivisionError"):
            measure(command, tmp_path)


def test_the_memory_of_a_child_counts():
    child = "held = bytearray(b'x') * 200_000_000; print('held', flush=True); input()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    with subprocess.Popen(
        [sys.executable, "-c", parent],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout.readline() == "held\n"
        assert commands._memory(process.pid) > 200_000_000
        process.communicate("\n")
