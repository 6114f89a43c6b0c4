"""Asks Lighthouse how pages of the built site perform on a phone: `make lighthouse`. It needs Node.js."""

import argparse
import gzip
import json
import os
import shutil
import sys
import tempfile
from http import HTTPStatus
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.commands import ENVIRONMENT, run
from benchmarks.measures import PAGES
from tests.browser import Handler, find_chromium, served

TARGET = 95
_SITE = Path(__file__).parent.parent / "site"
# Version 13 asks for a newer Node.js than Debian has. The phone and its network are those that Lighthouse assumes.
_LIGHTHOUSE = ["npx", "--yes", "lighthouse@12.2.3", "--quiet"]
_OPTIONS = ["--output=json", "--only-categories=performance"]
_CHROMIUM = "--chrome-flags=--headless --no-sandbox"
_COMPRESSED = {".css", ".html", ".js", ".json", ".svg"}
_HEAD = """\
| page | performance | target | met | first contentful paint | largest | blocked | machine |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


class Audit(NamedTuple):
    """What Lighthouse says of a load: score, seconds until paints, ms blocked, and how fast this machine was."""

    score: float
    first: float
    largest: float
    blocked: float
    machine: float


class Host(Handler):
    """Sends text compressed, and keeps connections, as hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - http.server chose the name
        """Send a file."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not file.exists():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix in _COMPRESSED:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def audit(address: str, folder: Path) -> Audit:
    """Load a page once."""
    report = folder / "report.json"
    run(
        [*_LIGHTHOUSE, *_OPTIONS, _CHROMIUM, f"--output-path={report}", address], folder
    )
    found = json.loads(report.read_text("utf-8"))

    def value(name: str) -> float:
        return found["audits"][name]["numericValue"]

    return Audit(
        score=100 * found["categories"]["performance"]["score"],
        first=value("first-contentful-paint") / 1000,
        largest=value("largest-contentful-paint") / 1000,
        blocked=value("total-blocking-time"),
        machine=found["environment"]["benchmarkIndex"],
    )


def line(page: str, audits: list[Audit]) -> str:
    """Return the line of the table for a page: medians."""
    score, first, largest, blocked, machine = map(median, zip(*audits, strict=True))
    met = "yes" if score >= TARGET else "**no**"
    return (
        f"| {page} | {score:.0f} | ≥ {TARGET} | {met} | {first:.1f} s | {largest:.1f} s "
        f"| {blocked:.0f} ms | {machine:.0f} |\n"
    )


def main() -> None:
    """Load each page in turn, as often as is asked for, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    if not shutil.which("npx"):
        sys.exit("Lighthouse needs Node.js: apt-get install npm")
    ENVIRONMENT["CHROME_PATH"] = find_chromium()
    found: dict[str, list[Audit]] = {page: [] for page in PAGES}
    with tempfile.TemporaryDirectory() as folder, served(_SITE, Host) as address:
        for _ in range(rounds):
            for page, path in PAGES.items():
                found[page].append(audit(f"{address}{path}", Path(folder)))
    print(
        f"Medians of {rounds} loads; {os.getloadavg()[2]:.1f} processes wanted a CPU.\n"
    )
    print(_HEAD + "".join(line(*each) for each in found.items()))


if __name__ == "__main__":
    main()
