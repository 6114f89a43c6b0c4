"""Says what it takes to fork a process in which TensorFlow is imported, and nothing more."""

import multiprocessing
import os
import time
from concurrent.futures import ThreadPoolExecutor

from tf2_memo.machine import machine

_FORKS = 200


def main() -> None:
    """Print the seconds that one such process takes which does nothing, when as many run side by side as CPUs."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tf2_memo.preloaded"])

    def fork(_: int) -> None:
        process = context.Process(target=os.getpid)
        process.start()
        process.join()

    fork(0)  # waits for the import
    begin = time.perf_counter()
    with ThreadPoolExecutor(int(machine()["cpus"])) as pool:
        list(pool.map(fork, range(_FORKS)))
    print((time.perf_counter() - begin) / _FORKS)
