"""Runs programs without a build: `python alone.py together '[["a.py", ""], ["b.py", "NameError"]]'`.

The argument lists programs with the exceptions that they have to end with, if any. `together` runs all in this process;
`forked` imports TensorFlow, runs each in a copy of this process, and prints its peak memory in kB, seconds and path.
"""

import json
import os
import runpy
import sys
import time


def run(path: str, declared: str) -> None:
    """Run a program. Raise RuntimeError when it ends otherwise than declared."""
    ending = None
    try:
        runpy.run_path(path, run_name="__main__")
    except BaseException as error:  # noqa: BLE001 - SystemExit, too, is an end
        ending = error
    if (type(ending).__name__ if ending else "") != declared:
        raise RuntimeError(f"{path} did not end as declared") from ending


def run_forked(path: str, declared: str) -> None:
    """Run a program in a copy of this process, and print what that took."""
    begin = time.perf_counter()
    if not (pid := os.fork()):
        run(path, declared)
        os._exit(0)
    peak = os.wait4(pid, 0)[2].ru_maxrss
    print(peak, time.perf_counter() - begin, path, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "forked":
        import tf2_memo.programs.preloaded  # noqa: F401
    for each in json.loads(sys.argv[2]):
        (run_forked if sys.argv[1] == "forked" else run)(*each)
