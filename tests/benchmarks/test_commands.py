"""What a command costs, and how one that fails is told."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import commands
from benchmarks.commands import memory, run, seconds_to_reload

ALONE = str(Path(commands.__file__).with_name("alone.py"))


def test_a_failing_command_ends_with_its_log(tmp_path):
    with pytest.raises(SystemExit, match=r"(?s)so far.*ZeroDivisionError"):
        run([sys.executable, "-c", "print('so far'); 1 / 0"], tmp_path)


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
        assert memory(process.pid) > 200_000_000
        process.communicate("\n")


@pytest.mark.parametrize(
    ("code", "declared"),
    [
        ("1 / 0", ""),
        ("1 / 0", "ValueError"),
        ("pass", "ValueError"),
        ("raise SystemExit(0)", ""),
    ],
)
def test_what_a_build_is_held_against_runs_all_or_fails(tmp_path, code, declared):
    (tmp_path / "fine.py").write_text("1 / 0")
    (tmp_path / "program.py").write_text(code)
    programs = json.dumps([("fine.py", "ZeroDivisionError"), ("program.py", declared)])
    with pytest.raises(SystemExit, match=r"program\.py did not end as declared"):
        run([sys.executable, ALONE, "together", programs], tmp_path)


@pytest.mark.parametrize("shown", ["the edit", "the text before"])
def test_a_page_that_comes_without_the_edit_is_noticed(tmp_path, monkeypatch, shown):
    monkeypatch.setattr(commands, "get", lambda url: f"livereload(12, 3) {shown}")
    file = tmp_path / "page.md"
    if shown == "the edit":
        assert seconds_to_reload("", "page/", file, "the edit") > 0
    else:
        with pytest.raises(SystemExit, match="without 'the edit'"):
            seconds_to_reload("", "page/", file, "the edit")
