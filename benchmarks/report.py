"""Writes what was measured, as Markdown."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.commands import run
from benchmarks.measures import Bench, Sample
from benchmarks.rows import ROWS, Row
from tf2_memo.programs.machine import dependencies, machine, versions

_README = Path(__file__).with_name("README.md")
_HEADING = "## Latest figures\n"


def origin(bench: Bench, rounds: int) -> str:
    """Return when, where and with what was measured, and what was counted on the way."""
    commit = run(["git", "describe", "--always"], bench.site).log.strip()
    place = machine()
    used = ", ".join(
        f"{name} {number}" for name, number in (versions() | dependencies()).items()
    )
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, commit {commit}, {place['cpu']}, {place['cpus']} CPUs, {place['system']}; "
        f"medians of {rounds} rounds. {used}.\n\n"
        f"A cold build ran {bench.programs} programs, a warm build none, a build after an edit one: each was counted. "
        f"The warm build's process imported {bench.tensorflow_imports} modules of TensorFlow. "
        f"The snippet that needs most memory is {Path(bench.heaviest).name}. With stock markdown-exec "
        f"{bench.stock_errors} blocks ended with an error; {_declared(bench)} of the snippets are meant to.\n"
    )


def comparison(samples: list[Sample]) -> str:
    """Return the table of the rows, with their ratios first and their seconds second."""
    head = ["measure", "against", "ratio", "target", "met", "ours", "the other"]
    return table(head, [_cells(row, samples) for row in ROWS])


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def publish(text: str) -> None:
    """Put a text under the last heading of the README, in place of what stands there."""
    before, heading, _ = _README.read_text(encoding="utf-8").partition(_HEADING)
    _README.write_text(f"{before}{heading}\n{text}", encoding="utf-8")


def _cells(row: Row, samples: list[Sample]) -> list[str]:
    low = f"{row.least:g} to " if row.least else "≤ "
    return [
        row.measure,
        row.against,
        f"{row.ratio(samples):.3f}",
        f"{low}{row.most:g}",
        "yes" if row.is_met(samples) else "**no**",
        f"{median(map(row.ours, samples)):.3g} {row.unit}",
        f"{median(map(row.theirs, samples)):.3g} {row.unit}",
    ]


def _declared(bench: Bench) -> int:
    return sum(bool(raises) for raises in bench.snippets.values())
