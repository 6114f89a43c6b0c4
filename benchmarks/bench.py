"""Measures what builds cost, prints the table, and writes it to README.md beside this file: `make bench`."""

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.commands import ENVIRONMENT, run
from benchmarks.measures import BUSY, LOADS, SIZES, Bench, Measured
from tf2_memo.programs.machine import Machine

_SCRATCH = "/dev/shm"  # noqa: S108 - in memory: on a disk, files that are made after many were removed take ten times as long
_README = Path(__file__).with_name("README.md")
_HEADING = "## Latest figures\n"
_HEAD = """\
| measure | against | ratio | target | met | ours | the other |
| --- | --- | --- | --- | --- | --- | --- |
"""


class Row(NamedTuple):
    """A measure, what it is held against, both as one round measured them, and the greatest and least ratio to meet."""

    measure: str
    against: str
    ours: float
    theirs: float
    most: float
    least: float = 0
    unit: str = " s"


# fmt: off
def rows(s: dict[str, float], other: str) -> list[Row]:
    """Return the rows of a round; `other` is the commit to compare with, or empty."""
    small, medium, large = SIZES
    (cold, before), (warm, warm_before), (plain, _) = ([
        (s[f"{kind} {high}"] - s[f"{kind} {low}"]) / (high - low)
        for low, high in ((medium, large), (small, medium))
    ] for kind in ("cold", "warm", "plain"))
    pasted = "the same pages as plain Markdown"
    page, early = f"a page of {medium} to {large}", f"a page of {small} to {medium}"
    compared = [
        Row("cold build with the notebooks", f"commit {other}", s["cold"], s["other cold"], 2.2),
        Row("warm build", f"commit {other}", s["warm"], s["other warm"], 2.2),
        Row("`make test` (one run)", f"commit {other}", s["tests"], s["other tests"], 1.1),
    ] if other else [Row("`make test` (one run)", "the first version's", s["tests"], 435, 1.1)]
    return [
        Row("cold build, notebooks off", "one process that imports TensorFlow and runs all snippets",
            s["bare cold"], s["one process"], 0.8),
        Row("cold build with the notebooks", "the same, and `jupyter execute` of the notebooks",
            s["cold"], s["one process"] + s["notebooks alone"], 0.75),
        Row("warm build", pasted, s["warm"], s["plain"], 1.15),
        Row("one snippet edited, `make build`", "that snippet alone, and a warm build",
            s["edited"], s["snippet alone"] + s["warm"], 0.9),
        Row("`serve`: text edited, page reloaded", "a warm build", s["text reloaded"], s["warm"], 1),
        Row("`serve`: snippet edited, page reloaded", "its own run time there, and a warm build",
            s["snippet reloaded"], s["snippet in the server"] + s["warm"], 1),
        Row("`serve` on a fresh clone: first page", "a cold build", s["first page"], s["cold"], 0.5),
        Row("cold build, notebooks off", "stock markdown-exec, first build", s["bare cold"], s["stock cold"], 1),
        Row("warm build, notebooks off", "stock markdown-exec, second build", s["bare warm"], s["stock warm"], 0.1),
        Row("peak memory of a cold build, notebooks off", "the snippet that needs most, alone",
            s["peak"], s["heaviest alone"], 1.6, unit=" MB"),
        Row(f"cold build: {page}", early, cold, before, 1.2, least=0.8),
        Row(f"warm build: {page}", early, warm, warm_before, 1.2, least=0.8),
        Row(f"cold build: {page}", "a plain page, a fork, and 15 ms", cold, plain + s["fork"] + 0.015, 1),
        Row(f"warm build: {page}", "a plain page, and 2 ms", warm, plain + 0.002, 1),
        *(Row(f"warm build of {n} pages", pasted, s[f"warm {n}"], s[f"plain {n}"], 1.3) for n in SIZES),
        Row(f"cold build of {BUSY} programs of 0.1 s", "their own time, by CPUs", s["busy"], s["busy alone"], 1.3),
        *compared,
        *(Row(f"layout shift, {load}", "0.02", s[f"shift, {load}"], 0.02, 1, unit="") for load in LOADS),
        *(Row(f"largest contentful paint, {load}", "2.5 s", s[f"paint, {load}"], 2.5, 1) for load in LOADS),
    ]
# fmt: on


def line(taken: tuple[Row, ...]) -> str:
    """Return the line of the table for one row of all rounds: the median of the ratios, and those of both sides."""
    row = taken[0]
    ratio = median(each.ours / each.theirs for each in taken)
    bounds = f"{row.least:g} to {row.most:g}" if row.least else f"≤ {row.most:g}"
    met = "yes" if row.least <= ratio <= row.most else "**no**"
    ours = f"{median(each.ours for each in taken):.3g}{row.unit}"
    theirs = f"{median(each.theirs for each in taken):.3g}{row.unit}"
    return f"| {row.measure} | {row.against} | {ratio:.3f} | {bounds} | {met} | {ours} | {theirs} |\n"


def told(measured: Measured) -> Measured:
    """Pass on what is measured, and say it at once: all of it takes an hour, and may end early."""
    for name, value in measured:
        print(f"{name}: {value:.4g}", file=sys.stderr, flush=True)
        yield name, value


def report(folder: Path, rounds: int, against: str) -> str:
    """Measure in a scratch folder. Return what was measured, where, and what was counted on the way."""
    bench = Bench(folder, against)
    once = dict(told(bench.once()))
    taken: list[list[Row]] = []
    for number in range(1, rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        taken.append(rows(dict(told(bench.measure(number))) | once, against))
    commit = run(["git", "describe", "--always"], bench.site).log.strip()
    here = Machine.here()
    versions = ", ".join(map(" ".join, here.versions.items()))
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, commit {commit}, {here.cpu}, {here.cpus} CPUs, {here.system}; "
        f"rounds: {rounds}. {versions}.\n\n"
        f"A cold build ran {bench.programs} programs, a warm build none, a build after an edit one: each was counted. "
        f"The snippet that needs most memory is {Path(bench.heaviest).name}.\n\n"
        f"{_HEAD}{''.join(map(line, zip(*taken, strict=True)))}"
    )


def publish(text: str) -> None:
    """Put a text under the last heading of the README, in place of what stands there."""
    before, heading, _ = _README.read_text("utf-8").partition(_HEADING)
    _README.write_text(f"{before}{heading}\n{text}", "utf-8")


def main() -> None:
    """Take all rounds, one after the other, each with one sample of each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--against", default="", help="a commit to build beside")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=_SCRATCH) as folder:
        ENVIRONMENT["TMPDIR"] = folder  # where a server that is stopped leaves its own
        text = report(Path(folder), arguments.rounds, arguments.against)
    print(text)
    publish(text)


if __name__ == "__main__":
    main()
