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

from tf2_memo.programs.problem import Problem
from tf2_memo.published import raw_results
from verify import download
from verify.compare import compare_files, compare_results

ROOT = Path(__file__).parent.parent
_BUILT = (".results", ".cache", "site")
_SETTINGS = ("SITE_URL", "REPOSITORY", "CHEATSHEET")


def main() -> None:
    """Check the sums of a site, then clone its commit, and make its pages and its results again in a scratch folder."""
    parser = argparse.ArgumentParser(prog="make verify", description=__doc__)
    parser.add_argument("place", help="the address of a site, or its folder")
    place = parser.parse_args().place
    with tempfile.TemporaryDirectory(prefix="verify-") as scratch:
        problems = verify(place, Path(scratch))
    if problems:
        sys.exit(f"{place} is not what its commit makes: {len(problems)} differences")
    print(f"{place} is what its commit makes.")


def verify(place: str, scratch: Path) -> list[Problem]:
    """Return all problems of a site, which are printed as they are found."""
    hosted = re.match("https?://", place)
    site = download.fetch(place, scratch / "copy") if hosted else Path(place).absolute()
    problems = say("its sums", download.check(site))
    record = json.loads((site / "build.json").read_text(encoding="utf-8"))
    print(f"its commit: {record['source']['commit']}", flush=True)
    project = set_up(scratch / "project", record)
    environment = os.environ | settings(site, record)
    pages = make_pages(project, site, environment)
    problems += say("its pages, made from its results", compare_files(site, pages))
    results = run_again(project, environment)
    problems += say("its programs, run again", compare_results(raw_results.read(site), results))  # fmt: skip
    return problems


def say(what: str, problems: list[Problem]) -> list[Problem]:
    """Print what was compared, with what is wrong, and return the latter."""
    print(f"{what}: {len(problems) or 'no'} differences", flush=True)
    for problem in problems:
        print(f"  {problem}", flush=True)
    return problems


def settings(site: Path, record: dict[str, Any]) -> dict[str, str]:
    """Return the settings that a site was built with. A site may be anybody's: no other variable is taken from it."""
    found = {name: str(record["source"]["settings"].get(name, "")) for name in _SETTINGS}  # fmt: skip
    if (sheet := found["CHEATSHEET"]) and sheet not in download.read_sums(site):
        sys.exit(f"build.json names a cheat sheet that the site does not hold: {sheet}")
    return found


def set_up(folder: Path, record: dict[str, Any]) -> Path:
    """Clone the commit that a site names, and make its environment, with the version of Python that the site names."""
    commit, python = record["source"]["commit"], record["versions"]["python"]
    if not re.fullmatch("[0-9a-f]{40}", commit):
        sys.exit("build.json names no commit: the site was built outside of a repository")  # fmt: skip
    if not re.fullmatch(r"\d+\.\d+\.\d+\w*", python):
        sys.exit(f"build.json names no version of Python: {python}")
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
