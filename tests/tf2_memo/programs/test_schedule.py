"""Which programs run beside which."""

import threading
from queue import Queue

from tests.planted import Announcer, result
from tf2_memo.programs.child import Block
from tf2_memo.programs.program import Program
from tf2_memo.programs.runner import Runner
from tf2_memo.programs.schedule import Schedule


def program(code: str) -> Program:
    return Program((Block(code, code),))


class Meeting(Runner):
    """Programs that end when as many as there are CPUs have begun, but for those with a clock."""

    def __init__(self, cpus: int) -> None:
        super().__init__()
        self.all_are_running = threading.Barrier(cpus, timeout=30)
        self.running: set[str] = set()
        self.beside_a_clock: list[set[str]] = []

    def run(self, blocks):
        code = blocks[0].code
        self.running.add(code)
        if "time" in code:
            self.beside_a_clock.append(set(self.running))
        else:
            self.all_are_running.wait()
        self.running.remove(code)
        return (result("\n"),)


def test_programs_run_side_by_side_and_those_that_measure_time_alone():
    codes = ["import os, time", "x", "y", "from timeit import timeit"]
    runner, kept = Meeting(2), []
    Schedule(runner, 2).run(
        [program(code) for code in codes],
        lambda program, _results: kept.append(program.name),
    )
    assert runner.beside_a_clock == [{codes[0]}, {codes[3]}]
    assert sorted(kept) == sorted(codes)


def test_a_program_with_a_clock_waits_while_quiet_is_asked_for():
    schedule, ended = Schedule(Announcer(), 2), Queue()
    programs = [program("x"), program("import time")]
    with schedule.quiet:
        schedule.begin(
            programs, lambda program, _: ended.put(program.name), lambda: ended.put("")
        )
        assert ended.get(timeout=30) == "x"
        assert schedule.runner.ran == ["x"]
    assert ended.get(timeout=30) == "import time"
    assert ended.get(timeout=30) == ""


def test_what_has_begun_is_announced_when_twice_as_many_have_ended():
    schedule, events = Schedule(Announcer(), 1), Queue()
    programs = [program(str(number)) for number in range(40)]
    schedule.begin(programs, lambda *_: events.put("."), lambda: events.put("|"))
    heard = "".join(events.get(timeout=30) for _ in range(40 + 3))
    assert heard == f"{'.' * 16}|{'.' * 16}|{'.' * 8}|"
