"""Decides what runs beside what: as many programs as there are CPUs, and one that measures time beside nothing."""

import itertools
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.pool import ThreadPool

from tf2_memo.programs.program import Program
from tf2_memo.programs.runner import Result, Runner

log = logging.getLogger("tf2_memo")

Keep = Callable[[Program, tuple[Result, ...]], None]
"""What takes the results of a program that has ended."""


class Schedule:
    """Runs programs. Under a server one schedule serves all rebuilds, since programs of the first may still run.

    Whoever holds `quiet` keeps programs with a clock from starting: a rebuild does, which would falsify what they say.
    """

    def __init__(self, runner: Runner, cpus: int) -> None:
        self.runner = runner
        self.quiet = threading.RLock()
        self._cpus = cpus

    def run(self, programs: Sequence[Program], keep: Keep) -> None:
        """Run programs in this order, side by side, and after them one by one those that measure time."""
        number = itertools.count(1)

        def run(program: Program) -> None:
            results = self.runner.run(program.blocks)
            keep(program, results)
            ended = "failed" if results[-1].failure else "ran"
            seconds = sum(result.seconds for result in results)
            progress = f"{next(number)} of {len(programs)}"
            log.info("%s %s in %.2f s (%s)", ended, program.name, seconds, progress)

        # Its threads end with this process: a server that is stopped does not wait for programs.
        with ThreadPool(self._cpus) as pool:
            pool.map(run, [each for each in programs if not each.measures_time], 1)
        for program in programs:
            if program.measures_time:
                with self.quiet:
                    run(program)

    def begin(
        self, programs: Sequence[Program], keep: Keep, announce: Callable[[], None]
    ) -> None:
        """Run programs without waiting for them. Call `announce` whenever twice as many have ended, and at last."""

        def work() -> None:
            for share in _growing(programs):
                self.run(share, keep)
                announce()

        threading.Thread(target=work, daemon=True).start()


def _growing(programs: Sequence[Program]) -> Iterator[Sequence[Program]]:
    """Divide programs so that each share is as large as all before it, since what follows costs the same for each."""
    start, size = 0, 16
    while start < len(programs):
        yield programs[start : start + size]
        start, size = start + size, start + size
