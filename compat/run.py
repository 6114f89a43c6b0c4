"""Runs each snippet under other versions, and writes into the ledger how what it shows compares with the site.

`python -m compat.run [NAME...]` names environments of `environments.py`; without a name, all are run. What has run
before under the same versions on the same machine is kept in `.compat` and not run again. An environment that cannot be
made, or that dies, does not stop the others.
"""

import argparse
import json
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from mkdocs.config import load_config

from compat.compare import compare, shown, tolerance
from compat.environments import (
    ENVIRONMENTS,
    ROOT,
    Environment,
    make,
    resolve,
    versions,
)
from tf2_memo.build import log_progress
from tf2_memo.programs.cache import Cache, key
from tf2_memo.programs.child import Block
from tf2_memo.programs.ledger import Column, Finding, Ledger, digest
from tf2_memo.programs.machine import Machine
from tf2_memo.programs.problem import listed
from tf2_memo.programs.program import Program
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.programs.snippet import FOLDER
from tf2_memo.site import Site

PATIENCE = 5
"""How many times longer than in a build a program may take: other programs may need the machine at the same time."""

log = logging.getLogger("tf2_memo.compat")


@dataclass(frozen=True)
class Shown:
    """A snippet as the site shows it: its path, what it runs, its result, and how far its numbers may be off."""

    path: str
    block: Block
    result: Result
    tolerance: float

    @property
    def measures_time(self) -> bool:
        """Whether it runs alone, and its times do not count."""
        return Program((self.block,)).measures_time

    def compare(self, there: Result, versions: dict[str, str]) -> Finding | None:
        """Say how a result under some versions differs from the one that the site shows, or nothing."""
        clock = self.measures_time
        return compare(
            self.block,
            shown(self.result, Machine.here().versions, clock=clock),
            there,
            shown(there, versions, clock=clock),
            self.tolerance,
        )


def shown_snippets(root: Path) -> list[Shown]:
    """Return the snippets of a site in the order of their paths. Run what has not run; exit if anything is wrong."""
    site = Site.of(load_config(str(root / "mkdocs.yml")), root)
    results = Results(site, Runner(root=root))
    if problems := results.prepare():
        sys.exit(listed(problems))
    found = []
    for page in results.pages:
        for program in page.programs:
            for block, result in zip(program.blocks, results.of(program), strict=True):
                folder, _, path = block.filename.partition("/")
                if folder == FOLDER:
                    test = root / "tests" / FOLDER / path
                    test = test.with_name(f"test_{test.name}")
                    found.append(Shown(path, block, result, tolerance(test)))
    return sorted(found, key=lambda shown: shown.path)


def run(
    environment: Environment, pins: tuple[str, ...], snippets: list[Shown], cache: Cache
) -> dict[str, Result]:
    """Return the results of snippets under some versions by their paths. Runs those that the cache does not hold."""
    surroundings = [pins, environment.variables, Machine.here().facts]
    names = {each.path: key([*surroundings, asdict(each.block)]) for each in snippets}
    known = {path: cache.get(name) for path, name in names.items()}
    missing = [each for each in snippets if known[each.path] is None]
    if missing:
        with tempfile.TemporaryDirectory(prefix="tf2_memo-compat-") as folder:
            interpreter = make(environment, pins, Path(folder, "environment"))
            for number, result in _run(interpreter, missing, Path(folder)):
                path = missing[number].path
                known[path] = result
                cache.put(names[path], result)
    return {path: Result(**result) for path, result in known.items() if result}


def _run(
    interpreter: Path, snippets: list[Shown], folder: Path
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Run snippets under an interpreter. Yield the number of each with its result, as soon as it has ended.

    Raises CalledProcessError when the interpreter does not come to its end.
    """
    listed = folder / "programs"
    lines = [
        {
            "block": asdict(replace(each.block, timeout=PATIENCE * each.block.timeout)),
            "alone": each.measures_time,
        }
        for each in snippets
    ]
    listed.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    with listed.open() as programs:
        process = subprocess.Popen(  # noqa: S603 - the interpreter that was made for it
            [str(interpreter), "-m", "compat.remote", str(folder)],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=programs,
            stdout=subprocess.PIPE,
            text=True,
        )
    with process:
        for done, line in enumerate(process.stdout or [], start=1):
            entry = json.loads(line)
            path = snippets[entry["number"]].path
            log.info("%s (%d of %d)", path, done, len(snippets))
            yield entry["number"], entry["result"]
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)


def renew(
    root: Path, environment: Environment, snippets: list[Shown], cache: Cache
) -> None:
    """Run snippets in an environment, and write what came of it into the ledger of a repository.

    Raises CalledProcessError when the environment cannot be made, or dies.
    """
    pins = resolve(environment)
    chosen = versions(pins)
    log.info("%s: %s", environment.name, chosen)
    results = run(environment, pins, snippets, cache)
    column = Column(
        environment.name,
        environment.group,
        chosen,
        environment.variables,
        Machine.here().facts,
        max(each.measured[:10] for each in results.values()),
    )
    ledger = Ledger.read(root).with_column(
        column,
        {each.path: digest(each.block.code) for each in snippets},
        {each.path: each.compare(results[each.path], chosen) for each in snippets},
        [each.name for each in ENVIRONMENTS],
    )
    ledger.write(root)


def main(root: Path = ROOT) -> None:
    """Run what the command names, and write the ledger after each environment."""
    known = [each.name for each in ENVIRONMENTS]
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    names = parser.parse_args().names or known
    if unknown := {*names} - {*known}:
        parser.error(
            f"no environment is called {', '.join(unknown)}; known: {', '.join(known)}"
        )
    log_progress()
    snippets = shown_snippets(root)
    cache = Cache(root / ".compat")
    failed = []
    for environment in (each for each in ENVIRONMENTS if each.name in names):
        try:
            renew(root, environment, snippets, cache)
        except subprocess.CalledProcessError as error:
            failed.append(environment.name)
            log.error("%s: %s\n%s", environment.name, error, error.stderr or "")  # noqa: TRY400 - uv tells what is wrong
    if failed:
        sys.exit(f"not run: {', '.join(failed)}")


if __name__ == "__main__":
    main()
