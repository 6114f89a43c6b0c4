"""Measures what builds cost, prints the tables, and writes them to README.md beside this file: `make bench`."""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks import page_load, report
from benchmarks.commands import ENVIRONMENT, CommandError
from benchmarks.measures import Bench


def main() -> None:
    """Take all rounds, one after the other, each with one sample of each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        # What a server leaves behind when it is stopped goes with the folder.
        ENVIRONMENT["TMPDIR"] = folder
        try:
            report_of(Path(folder), rounds)
        except CommandError as error:
            sys.exit(str(error))


def report_of(folder: Path, rounds: int) -> None:
    """Measure in a scratch folder, print the tables and publish them."""
    say("making the projects")
    bench = Bench(folder)
    say("make test")
    tests = bench.test_suite()
    samples = []
    for number in range(1, rounds + 1):
        say(f"round {number} of {rounds}")
        samples.append(bench.measure(number) | {"tests": tests})
    say("pages in the browser")
    loads = page_load.measure(bench.site / "site", rounds)
    text = "\n".join(
        [
            report.origin(bench, rounds),
            report.comparison(samples),
            page_load.table(loads),
        ]
    )
    print(text)
    report.publish(text)


def say(progress: str) -> None:
    """Show how far it is. The tables alone go to standard output."""
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
