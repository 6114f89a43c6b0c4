"""Says whether a published site is what its commit makes: `make verify URL=https://…/` or `make verify DIR=site`."""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tf2_memo.published import raw_results
from verify import download
from verify.compare import compare_files, compare_results
from verify.fault import Fault

ROOT = Path(__file__).parent.parent
_BUILT = (".results", ".cache", "site")


def main() -> None:
    """Check the sums of a site, then clone its commit, and make its pages and its results again in a scratch folder."""
    parser = argparse.ArgumentParser(prog="make verify", description=__doc__)
    parser.add_argument("place", help="the address of a site, or its folder")
    place = parser.parse_args().place
    with tempfile.TemporaryDirectory(prefix="verify-") as scratch:
        faults = verify(place, Path(scratch))
    if faults:
        sys.exit(f"{place} is not what its commit makes: {len(faults)} differences")
    print(f"{place} is what its commit makes.")


def verify(place: str, scratch: Path) -> list[Fault]:
    """Return all faults of a site, which are printed as they are found."""
    hosted = re.match("https?://", place)
    site = download.fetch(place, scratch / "copy") if hosted else Path(place).absolute()
    faults = say("its sums", download.check(site))
    record = json.loads((site / "build.json").read_text(encoding="utf-8"))
    print(f"its commit: {record['source']['commit']}", flush=True)
    project = set_up(scratch / "project", record)
    environment = os.environ | record["source"]["settings"]
    pages = make_pages(project, site, environment)
    faults += say("its pages, made from its results", compare_files(site, pages))
    results = run_again(project, environment)
    faults += say("its programs, run again", compare_results(raw_results.read(site), results))  # fmt: skip
    return faults


def say(what: str, faults: list[Fault]) -> list[Fault]:
    """Print what was compared, with what is wrong, and return the latter."""
    print(f"{what}: {len(faults) or 'no'} differences", flush=True)
    for fault in faults:
        print(f"  {fault}", flush=True)
    return faults


def set_up(folder: Path, record: dict[str, Any]) -> Path:
    """Clone the commit that a site names, and make its environment, with the version of Python that the site names."""
    commit, python = record["source"]["commit"], record["versions"]["python"]
    if not re.fullmatch("[0-9a-f]{40}", commit):
        sys.exit("build.json names no commit: the site was built outside of a repository")  # fmt: skip
    if not record["source"]["clean"]:
        sys.exit(f"the site was built from files that commit {commit} does not hold")
    run(["git", "clone", "--quiet", str(ROOT), str(folder)], ROOT)
    run(["git", "checkout", "--quiet", commit], folder)
    base = folder.with_name("python")
    uv = [sys.executable, "-m", "uv", "venv", "--quiet", "--seed"]
    run([*uv, "--python", python, str(base)], ROOT)
    run(["make", ".venv/ready", f"PYTHON={base / 'bin' / 'python'}"], folder)
    return folder


def make_pages(project: Path, site: Path, environment: dict[str, str]) -> Path:
    """Make the pages of a site from its results, with the sheet on paper if it has one. Return their folder."""
    folder = project.with_name("pages")
    python = [str(project / ".venv" / "bin" / "python")]
    run([*python, "-m", "verify.replay", str(site), str(folder)], project, environment)
    if sheet := environment["CHEATSHEET"]:
        path = environment | {"PYTHONPATH": "."}
        command = [".github/cheatsheet.py", str(folder), str(folder / sheet)]
        run([*python, *command], project, path)
    return folder


def run_again(project: Path, environment: dict[str, str]) -> dict[str, Any]:
    """Run all programs of a site, and return their results."""
    for name in _BUILT:
        shutil.rmtree(project / name, ignore_errors=True)
    run(["make", "build"], project, environment)
    return raw_results.read(project / "site")


def run(
    command: list[str], folder: Path, environment: dict[str, str] | None = None
) -> None:
    """Run a command, which shows its progress, in a folder. Ends all when it fails."""
    if status := subprocess.run(command, cwd=folder, env=environment, check=False).returncode:  # fmt: skip
        sys.exit(f"{' '.join(command)} ended with status {status}")


if __name__ == "__main__":
    main()
