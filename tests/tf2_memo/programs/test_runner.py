"""Programs that end in every way a program can, run for real, by each way of starting a process."""

import _pyio
import os
import subprocess
import sys

import pytest

from tests.conftest import STAND_IN
from tests.processes import is_running
from tf2_memo.programs import child, runner
from tf2_memo.programs.runner import Block, Result, Runner

FILE = "snippets/planted.py"
METHODS = ("fork", "spawn")


@pytest.fixture(scope="module")
def real():
    """A runner as builds have it, with TensorFlow."""
    return Runner()


@pytest.fixture(scope="module")
def runners():
    """A runner for each way of starting a process."""
    return {method: Runner(method) for method in METHODS}


@pytest.fixture(params=METHODS)
def quick(request, runners, tmp_path_factory, monkeypatch):
    """A runner whose programs find the stand-in for TensorFlow imported."""
    folder = tmp_path_factory.mktemp("stand_in")
    (folder / "tensorflow.py").write_text(STAND_IN)
    monkeypatch.syspath_prepend(folder)
    return runners[request.param]


def run_one(runner: Runner, code: str, **declared) -> Result:
    (result,) = runner.run((Block(code, FILE, **declared),))
    return result


def test_output_of_python_and_of_compiled_code_is_captured_in_order(real):
    result = run_one(
        real,
        "import os, sys, tensorflow as tf\n"
        "print('one')\n"
        "tf.print('two', output_stream=sys.stdout)\n"
        "print('three', file=sys.stderr)\n"
        "os.write(1, b'four\\n')\n"
        "print('five', 'six', sep='-', end='')\n",
    )
    assert result.stdout == "one\ntwo\nfour\nfive-six"
    assert result.stderr == "three\n"
    assert result.failure == ""
    assert result.seconds > 0


@pytest.mark.parametrize("name", [FILE, "<block 1>"])
def test_autograph_finds_the_source(real, name):
    code = (
        "import tensorflow as tf\n"
        "@tf.function\n"
        "def magnitude(x):\n"
        "    if x > 0:\n"
        "        return x\n"
        "    return -x\n"
        "print(float(magnitude(tf.constant(-2.0))), float(magnitude(tf.constant(3.0))))\n"
    )
    (result,) = real.run((Block(code, name),))
    assert result.stdout == "2.0 3.0\n", result.failure


def test_an_error_in_a_graph_names_the_line_of_the_program(real):
    code = (
        "import tensorflow as tf\n"
        "@tf.function\n"
        "def f(x):\n"
        "    return tf.matmul(x, x)\n"
        "\n"
        "f(tf.ones((2, 3)))"
    )
    failure = run_one(real, code).failure
    assert f'File "{FILE}", line 4' in failure
    assert "ValueError: Dimensions must be equal" in failure


def test_blocks_share_a_namespace_and_have_outputs_of_their_own(quick):
    first, second = quick.run(
        (Block("losses = [3, 2]\nprint('first')", "a"), Block("print(losses)", "b"))
    )
    assert (first.stdout, second.stdout) == ("first\n", "[3, 2]\n")


def test_output_is_told_apart_by_the_part_of_the_code(quick):
    code = (
        "from __future__ import annotations\n"
        "import os\n"
        "print('one')\n"
        "def declare(x: not_evaluated): ...\n"
        "os.write(1, b'two \\xff\\n')\n"
        "def again(x: not_evaluated_either): ...\n"
        "print('three', __file__)\n"
    )
    result = run_one(quick, code, cuts=(4, 6))
    assert result.parts == ["one\n", "two \\xff\n", f"three {FILE}\n"]
    assert result.stdout == f"one\ntwo \\xff\nthree {FILE}\n"


def test_parts_that_were_not_reached_have_no_output(quick):
    result = run_one(quick, "print(1)\n1 / 0\nprint(2)", cuts=(2, 3))
    assert result.parts == ["1\n", ""]
    assert "line 2" in result.traceback


def test_it_looks_like_a_script_that_was_started(quick):
    code = (
        "import multiprocessing, sys\n"
        "print(__name__, __file__, sys.argv, sys.modules['__main__'].__dict__ is globals())\n"
        "print(sys.stdin.read() == '', multiprocessing.parent_process())\n"
    )
    assert (
        run_one(quick, code).stdout == f"__main__ {FILE} ['{FILE}'] True\nTrue None\n"
    )


@pytest.mark.parametrize(
    ("code", "line", "error", "message"),
    [
        (
            "x = 1\nx +",
            2,
            "SyntaxError",
            f"invalid syntax ({FILE.split('/')[1]}, line 2)",
        ),
        ("x = 1\nraise ValueError('planted')", 2, "ValueError", "planted"),
        (
            "def f():\n    return 1 / 0\n\nf()",
            2,
            "ZeroDivisionError",
            "division by zero",
        ),
        ("import sys\nsys.exit(0)", 2, "SystemExit", "0"),
        ("import sys\nsys.exit(1)", 2, "SystemExit", "1"),
        ("raise KeyboardInterrupt", 1, "KeyboardInterrupt", ""),
        ("raise ValueError('\\ud800')", 1, "ValueError", "\\ud800"),
        (
            "class Odd(Exception):\n    def __str__(self): 1 / 0\nraise Odd",
            3,
            "Odd",
            "<exception str() failed>",
        ),
    ],
)
def test_a_failure_names_the_file_the_line_and_the_error(
    real, code, line, error, message
):
    result = run_one(real, code)
    assert f'File "{FILE}", line {line}' in result.failure
    assert error in result.failure
    assert message in result.failure or error == "SyntaxError"
    assert (result.exception, result.message) == (error, message)
    assert "tf2_memo" not in result.failure


@pytest.mark.parametrize(
    ("code", "exit_code"),
    [
        ("import os\nos._exit(0)", 0),
        ("import os\nos.abort()", -6),
        ("import ctypes\nctypes.string_at(0)", -11),
        ("import atexit, os\natexit.register(os._exit, 3)", 3),
    ],
)
def test_a_process_that_dies_is_a_failure(quick, code, exit_code):
    result = run_one(quick, f"print('before')\n{code}")
    assert f"ended in mid-run with exit code {exit_code}" in result.failure
    assert result.stdout == "before\n"


def test_what_was_written_before_a_failure_is_kept(quick):
    assert run_one(quick, "print('before')\nraise ValueError").stdout == "before\n"


def test_nothing_runs_after_a_failure(quick):
    results = quick.run((Block("1 / 0", "a"), Block("print('never')", "b")))
    assert len(results) == 1


def test_blocks_after_a_declared_error_run(quick):
    first, second = quick.run(
        (Block("x = 1\n1 / 0", "a", "ZeroDivisionError"), Block("print(x)", "b"))
    )
    assert first.traceback
    assert (second.stdout, second.failure) == ("1\n", "")


def test_a_declared_error_is_no_failure(quick):
    result = run_one(quick, "print('before')\nint('x')", raises="ValueError")
    assert result.failure == ""
    assert result.traceback.endswith(
        "ValueError: invalid literal for int() with base 10: 'x'\n"
    )


@pytest.mark.parametrize(
    ("code", "ended"),
    [("print(1)", "ended without an error"), ("1 / 0", "ZeroDivisionError")],
)
def test_a_declared_error_that_does_not_happen_is_a_failure(quick, code, ended):
    failure = run_one(quick, code, raises="ValueError").failure
    assert ended in failure
    assert "declared to raise ValueError" in failure


@pytest.mark.parametrize(
    ("code", "raises", "reason"),
    [
        ("while True: pass", "TimeoutError", "still running after 1 s"),
        ("import ctypes\nctypes.string_at(0)", "ChildProcessError", "exit code -11"),
        (f"print('x' * {runner.OUTPUT_BYTES})", "OverflowError", "1,000,000 bytes"),
    ],
)
def test_a_limit_is_not_the_exception_of_that_name(quick, code, raises, reason):
    result = run_one(quick, code, raises=raises, timeout=1.0)
    assert reason in result.failure
    assert FILE in result.failure
    assert result.exception == ""
    real_one = run_one(quick, f"raise {raises}('planted')", raises=raises)
    assert (real_one.failure, real_one.exception) == ("", raises)


def test_a_program_that_prints_nothing_is_a_failure(quick):
    assert "printed nothing" in run_one(quick, "x = 1").failure


def test_the_moment_of_the_run_is_known(quick):
    assert run_one(quick, "print(1)").measured.endswith("+00:00")


def test_threads_and_exit_handlers_end_as_in_an_interpreter(quick):
    code = (
        "import atexit, sys, threading\n"
        "go_on = threading.Event()\n"
        "def work():\n"
        "    go_on.wait()\n"
        "    print('thread')\n"
        "    raise ValueError('planted')\n"
        "threading.Thread(target=work).start()\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "atexit.register(print, 'exit')\n"
        "atexit.register(go_on.is_set)\n"
        "print('block')\n"
    )
    first, last = quick.run(
        (
            Block(code, "a"),
            Block("print('last')\ngo_on.set()\n1 / 0", "b", "ZeroDivisionError"),
        )
    )
    assert (first.stdout, last.stdout) == ("block\n", "last\nthread\nexit\n")
    assert last.stderr.endswith("ValueError: planted\n")
    assert last.failure == ""


def test_a_thread_that_never_ends_is_stopped(quick):
    code = "import threading\nprint(1)\nthreading.Thread(target=threading.Event().wait).start()"
    assert "still running after 1 s" in run_one(quick, code, timeout=1.0).failure


def test_output_at_the_end_counts_against_its_limit(quick):
    code = (
        f"import atexit\nprint(1)\natexit.register(print, 'x' * {runner.OUTPUT_BYTES})"
    )
    assert "wrote more than" in run_one(quick, code).failure


def test_a_stream_that_the_program_closes_is_no_obstacle(quick):
    (first, second) = quick.run(
        (Block("import sys\nprint(1)\nsys.stdout.close()", "a"), Block("print(2)", "b"))
    )
    assert (first.stdout, second.stdout, second.failure) == ("1\n", "2\n", "")


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_multiprocessing_works(quick, method):
    code = (
        "import multiprocessing\n"
        "class Square:\n"
        "    def __init__(self, x): self.value = x * x\n"
        "if __name__ == '__main__':\n"
        "    print(multiprocessing.current_process().name)\n"
        f"    context = multiprocessing.get_context({method!r})\n"
        "    with context.Pool(2) as pool:\n"
        "        print([square.value for square in pool.map(Square, range(4))])\n"
        "    process = context.Process(target=print, args=('child',))\n"
        "    process.start()\n"
        "    process.join()\n"
        "    print(process.exitcode)\n"
    )
    result = run_one(quick, code)
    assert result.failure == ""
    assert result.stdout == "MainProcess\n[0, 1, 4, 9]\nchild\n0\n"


def test_a_process_that_multiprocessing_started_is_waited_for(quick):
    code = (
        "import multiprocessing, time\n"
        "def work(begun):\n"
        "    begun.set()\n"
        "    print('child')\n"
        "context = multiprocessing.get_context('fork')\n"
        "begun = context.Event()\n"
        "context.Process(target=work, args=(begun,)).start()\n"
        "begun.wait()\n"
    )
    assert run_one(quick, code).stdout == "child\n"


def test_blocks_without_a_file_have_no_main_file_to_import_again(quick):
    code = (
        "import multiprocessing\n"
        "process = multiprocessing.get_context('spawn').Process(target=print, args=(1,))\n"
        "process.start()\n"
        "process.join()\n"
        "print('__file__' in globals())\n"
    )
    (result,) = quick.run((Block(code, "<block 1>"),))
    assert (result.stdout, result.stderr) == ("1\nFalse\n", "")


@pytest.mark.parametrize(
    ("end", "status", "stderr"),
    [
        ("pass", 0, ""),
        ("sys.exit(3)", 3, ""),
        ("sys.exit()", 0, ""),
        ("1 / 0", 1, "ZeroDivisionError"),
    ],
)
def test_a_forked_process_ends_with_its_block_and_tells_nothing(
    quick, end, status, stderr
):
    code = (
        "import atexit, os, sys\n"
        "pid = os.fork()\n"
        "if not pid:\n"
        "    atexit.register(print, 'child')\n"
        f"    {end}\n"
        "else:\n"
        "    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n"
    )
    first, second = quick.run((Block(code, "a"), Block("print('next')", "b")))
    assert first.stdout == f"child\n{status}\n"
    assert stderr in first.stderr
    assert (second.stdout, second.failure) == ("next\n", "")


def test_an_endless_loop_is_stopped_with_the_processes_it_started(quick):
    code = (
        "import signal, subprocess, sys\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'while True: pass'])\n"
        "print(child.pid, flush=True)\n"
        "while True: pass\n"
    )
    result = run_one(quick, code, timeout=2.0)
    assert "still running after 2 s" in result.failure
    assert not is_running(int(result.stdout))


ESCAPE = (
    "import os, subprocess, sys\n"
    "loop = [sys.executable, '-c', 'import time; time.sleep(600)']\n"
    "print(subprocess.Popen(loop, start_new_session=True).pid)\n"
    # An orphan in a session of its own, started by another one
    "again = f'import subprocess; print(subprocess.Popen({loop}, start_new_session=True).pid)'\n"
    "subprocess.run([sys.executable, '-c', again], start_new_session=True)\n"
)


@pytest.mark.parametrize("end", ["", "while True: pass", "os.abort()"])
def test_no_session_of_its_own_saves_a_process(real, end):
    result = run_one(real, ESCAPE + end, timeout=3.0)
    escaped = [int(pid) for pid in result.stdout.split()]
    assert len(escaped) == 2
    assert not any(map(is_running, escaped))


BUILD = """
import sys
from tf2_memo.programs.runner import Block, Runner

Runner(sys.argv[1]).run((Block(sys.argv[2], "endless.py"),))
"""


@pytest.mark.parametrize("method", METHODS)
def test_a_killed_build_leaves_no_process_behind(method, tmp_path):
    (tmp_path / "tensorflow.py").write_text(STAND_IN)
    fifo = tmp_path / "pids"
    os.mkfifo(fifo)
    pids = "os.getpid(), subprocess.Popen(['sleep', '600']).pid"
    if method == "fork":
        pids += ", subprocess.Popen(['sleep', '600'], start_new_session=True).pid"
        supervisor = "open(f'/proc/{os.getppid()}/stat').read().split()"
        pids += f", {supervisor}[0], {supervisor}[3]"  # and the fork server
    code = (
        "import os, subprocess\n"
        f"pids = {pids}\n"
        f"with open({str(fifo)!r}, 'w') as file:\n"
        "    print(*pids, file=file)\n"
        "while True: pass\n"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", BUILD, method, code], env=environment
    ) as build:
        pids = [int(pid) for pid in fifo.read_text().split()]
        build.kill()
    assert len(pids) == (5 if method == "fork" else 2)
    assert not any(map(is_running, pids))


def test_the_fork_server_ends_with_its_build_and_is_replaced_when_it_dies(tmp_path):
    (tmp_path / "tensorflow.py").write_text(STAND_IN)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(tmp_path)
        mortal = Runner("fork")
        mortal.warm_up()
        first = mortal._server._process
        assert run_one(mortal, "print(1)").stdout == "1\n"
        assert mortal._server._process is first
        first.kill()
        first.wait()
        assert run_one(mortal, "print(1)").stdout == "1\n"
        second = mortal._server._process
        del mortal
    assert second.returncode is not None
    assert not is_running(second.pid)


def test_a_killed_supervisor_is_a_failure_and_takes_its_program_along(real):
    code = (
        "import os, signal\n"
        "print(os.getpid(), flush=True)\n"
        "os.kill(os.getppid(), signal.SIGKILL)\n"
        "while True: pass\n"
    )
    result = run_one(real, code)
    assert "exit code -9" in result.failure
    assert not is_running(int(result.stdout))


@pytest.mark.parametrize("method", METHODS)
def test_the_import_of_tensorflow_is_no_part_of_the_run(method, tmp_path, monkeypatch):
    slow = "import time\n\ntime.sleep(1)\n"
    (tmp_path / "tensorflow.py").write_text(STAND_IN + slow)
    monkeypatch.syspath_prepend(tmp_path)
    code = "import sys\nprint('tensorflow' in sys.modules)"
    patient = Runner(method)
    patient.warm_up()
    result = run_one(patient, code, timeout=0.5)
    assert (result.stdout, result.failure) == ("True\n", "")
    assert result.seconds < 0.5


@pytest.mark.parametrize("method", METHODS)
def test_a_tensorflow_that_cannot_be_imported_fails_the_programs_that_need_it(
    method, tmp_path, monkeypatch
):
    (tmp_path / "tensorflow.py").write_text("1 / 0\n")
    monkeypatch.syspath_prepend(tmp_path)
    broken = Runner(method)
    assert run_one(broken, "print(1)").stdout == "1\n"
    failure = run_one(broken, "x = 1\nimport tensorflow").failure
    assert f'File "{FILE}", line 2' in failure
    assert "ZeroDivisionError" in failure


def test_a_spawned_program_gives_what_a_forked_one_gives(real):
    code = (
        "import tensorflow as tf\n"
        "tf.keras.utils.set_random_seed(0)\n"
        "print(tf.random.normal((2,)).numpy(), tf.keras.layers.Dense(1)(tf.ones((1, 3))))\n"
    )
    forked = run_one(real, code)
    spawned = run_one(Runner("spawn"), code)
    assert (spawned.stdout, spawned.stderr, spawned.failure) == (
        forked.stdout,
        forked.stderr,
        "",
    )


@pytest.mark.parametrize(
    ("platform", "method"), [("linux", "fork"), ("darwin", "spawn"), ("win32", "spawn")]
)
def test_processes_are_forked_only_where_that_is_safe(platform, method, monkeypatch):
    monkeypatch.setattr(runner.sys, "platform", platform)
    assert runner._safe_start_method() == method


def test_lines_end_as_in_the_program_where_the_system_ends_them_otherwise(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(os, "linesep", "\r\n")
    monkeypatch.setattr(child, "open", _pyio.open, raising=False)
    spare = os.open(os.devnull, os.O_WRONLY)
    with child._redirect(spare, tmp_path / "stdout") as stream:
        print("one", file=stream)
    os.close(spare)
    written = (tmp_path / "stdout").read_bytes()
    assert written == b"one\n"
    assert runner._text(b"from another process\r\n") == "from another process\n"
