"""Programs that end in every way a program can, run for real."""

import pytest

from tests.processes import is_running
from tf2_memo import runner
from tf2_memo.runner import Block, Result, run


def run_one(code: str, **declared) -> Result:
    (result,) = run((Block(code, "snippets/planted.py", **declared),))
    return result


def test_output_of_python_and_of_compiled_code_is_captured_in_order():
    result = run_one(
        "import os, sys, tensorflow as tf\n"
        "print('one')\n"
        "tf.print('two', output_stream=sys.stdout)\n"
        "print('three', file=sys.stderr)\n"
        "os.write(1, b'four\\n')\n"
        "print('five', 'six', sep='-', end='')\n"
    )
    assert result.stdout == "one\ntwo\nfour\nfive-six"
    assert result.stderr == "three\n"
    assert result.failure == ""
    assert result.seconds > 0


def test_autograph_finds_the_source():
    result = run_one(
        "import tensorflow as tf\n"
        "@tf.function\n"
        "def magnitude(x):\n"
        "    if x > 0:\n"
        "        return x\n"
        "    return -x\n"
        "print(float(magnitude(tf.constant(-2.0))), float(magnitude(tf.constant(3.0))))\n"
    )
    assert result.stdout == "2.0 3.0\n", result.failure


def test_blocks_share_a_namespace_and_have_outputs_of_their_own():
    first, second = run(
        (Block("losses = [3, 2]\nprint('first')", "a"), Block("print(losses)", "b"))
    )
    assert (first.stdout, second.stdout) == ("first\n", "[3, 2]\n")


def test_output_is_told_apart_by_the_part_of_the_code():
    code = (
        "from __future__ import annotations\n"
        "import os\n"
        "print('one')\n"
        "def declare(x: not_evaluated): ...\n"
        "os.write(1, b'two \\xff\\n')\n"
        "def again(x: not_evaluated_either): ...\n"
        "print('three', __file__)\n"
    )
    result = run_one(code, cuts=(4, 6))
    assert result.parts == ["one\n", "two \\xff\n", "three snippets/planted.py\n"]
    assert result.stdout == "one\ntwo \\xff\nthree snippets/planted.py\n"


def test_parts_that_were_not_reached_have_no_output():
    result = run_one("print(1)\n1 / 0\nprint(2)", cuts=(2, 3))
    assert result.parts == ["1\n", ""]
    assert "line 2" in result.traceback


def test_it_looks_like_a_script_that_was_started():
    result = run_one(
        "import sys\nprint(__name__, __file__, sys.argv, sys.modules['__main__'].__dict__ is globals())"
    )
    assert (
        result.stdout == "__main__ snippets/planted.py ['snippets/planted.py'] True\n"
    )


@pytest.mark.parametrize(
    ("code", "line", "error"),
    [
        ("x = 1\nx +", 2, "SyntaxError: "),
        ("x = 1\nraise ValueError('planted')", 2, "ValueError: planted"),
        ("def f():\n    return 1 / 0\n\nf()", 2, "ZeroDivisionError: "),
        ("import sys\nsys.exit(0)", 2, "SystemExit: 0"),
        ("import sys\nsys.exit(1)", 2, "SystemExit: 1"),
        ("raise KeyboardInterrupt", 1, "KeyboardInterrupt"),
        (
            "import tensorflow as tf\n@tf.function\ndef f(x):\n    return tf.matmul(x, x)\n\nf(tf.ones((2, 3)))",
            4,
            "ValueError: Dimensions must be equal",
        ),
    ],
)
def test_a_failure_names_the_file_and_the_line(code, line, error):
    failure = run_one(code).failure
    assert f'File "snippets/planted.py", line {line}' in failure
    assert error in failure
    assert "runner.py" not in failure


@pytest.mark.parametrize(
    "code",
    [
        "import os\nos._exit(0)",
        "import os\nos.abort()",
        "import ctypes\nctypes.string_at(0)",
    ],
)
def test_a_process_that_dies_is_a_failure(code):
    assert "ended in mid-run" in run_one(f"print('before')\n{code}").failure


def test_what_was_written_before_a_failure_is_kept():
    assert run_one("print('before')\nraise ValueError").stdout == "before\n"


def test_nothing_runs_after_a_failure():
    results = run((Block("1 / 0", "a"), Block("print('never')", "b")))
    assert len(results) == 1


def test_blocks_after_a_declared_error_run():
    first, second = run(
        (Block("x = 1\n1 / 0", "a", "ZeroDivisionError"), Block("print(x)", "b"))
    )
    assert first.traceback
    assert (second.stdout, second.failure) == ("1\n", "")


def test_an_endless_loop_is_stopped_with_the_processes_it_started():
    code = (
        "import signal, subprocess, sys\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'while True: pass'])\n"
        "print(child.pid, flush=True)\n"
        "while True: pass\n"
    )
    result = run_one(code, timeout=2.0)
    assert "still running after 2 s" in result.failure
    assert not is_running(int(result.stdout))


def test_a_declared_error_is_no_failure():
    result = run_one("print('before')\nint('x')", raises="ValueError")
    assert result.failure == ""
    assert result.traceback.endswith(
        "ValueError: invalid literal for int() with base 10: 'x'\n"
    )


@pytest.mark.parametrize(
    ("code", "ended"),
    [("print(1)", "ended without an error"), ("1 / 0", "ZeroDivisionError")],
)
def test_a_declared_error_that_does_not_happen_is_a_failure(code, ended):
    failure = run_one(code, raises="ValueError").failure
    assert ended in failure
    assert "declared to raise ValueError" in failure


def test_the_process_ends_by_itself_after_its_last_block(tmp_path):
    """It is killed as soon as its results are there. Here it is left alone."""
    blocks = (Block("print(1)", "a", cuts=(1,)), Block("print(", "b"), Block("", "c"))
    receiver, sender = runner._context.Pipe(duplex=False)
    process = runner._context.Process(
        target=runner._child, args=(blocks, str(tmp_path), sender)
    )
    process.start()
    sender.close()
    endings = [receiver.recv(), receiver.recv()]
    process.join(60)
    assert process.exitcode == 0
    assert [ending.exception for ending in endings] == ["", "SyntaxError"]
    assert (tmp_path / "stdout0").read_text() == "1\n"
    assert not (tmp_path / "stdout2").exists()


def test_output_over_the_limit_is_a_failure_though_the_program_ends():
    result = run_one(f"print('x' * {runner.OUTPUT_BYTES})")
    assert "wrote more than 1,000,000 bytes" in result.failure


def test_where_nothing_forks_processes_are_spawned(monkeypatch):
    monkeypatch.setattr(
        runner.multiprocessing, "get_all_start_methods", lambda: ["spawn"]
    )
    assert runner._make_context().get_start_method() == "spawn"


def test_a_process_that_dies_before_its_first_block_has_written_nothing(tmp_path):
    assert runner._read(tmp_path / "stdout0") == b""
