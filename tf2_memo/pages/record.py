"""Says what a whole build ran: as data for build.json, and as a table for its page."""

import subprocess
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from typing import Any

from tf2_memo.programs.results import Results
from tf2_memo.programs.values import Value
from tf2_memo.site import Site


def build_record(results: Results) -> dict[str, Any]:
    """Return what site/build.json holds: versions, machine, and each executed snippet with its source and result."""
    snippets = [
        {
            "path": run.path,
            "page": run.page,
            "sha256": sha256(run.snippet.source.encode()).hexdigest(),
            "stdout": run.result.stdout,
            "values": [_kinds(part) for part in run.result.values],
            "seconds": round(run.result.seconds, 3),
            "cached": run.cached,
            "measured": run.result.measured,
        }
        for run in results.runs()
    ]
    machine = results.machine
    return {
        "source": _source(results.site),
        "versions": machine.versions,
        "machine": machine.facts,
        "snippets": snippets,
    }


def _source(site: Site) -> dict[str, Any]:
    """Return what the site was built from: its commit, whether the files were those of the commit, and its settings.

    Without git, and in a folder that is no repository, nobody knows a commit: it is empty.
    """
    commit, changed = _git(site, "rev-parse", "HEAD"), _git(site, "status", "--porcelain")  # fmt: skip
    return {
        "commit": commit.strip(),
        "clean": bool(commit) and not changed,
        "settings": {
            "SITE_URL": site.url,
            "REPOSITORY": site.repository,
            "CHEATSHEET": site.cheatsheet,
        },
    }


def _git(site: Site, *command: str) -> str:
    try:
        return subprocess.check_output(  # noqa: S603 - the commands above
            ["git", *command],  # noqa: S607 - wherever it is installed
            cwd=site.root,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""


def _kinds(values: Mapping[str, Value]) -> dict[str, dict[str, Any]]:
    """Return of what kind the values of names are. Their numbers stand on the pages."""
    return {
        name: {"type": value["type"], "shape": value["shape"], "dtype": value["dtype"]}
        for name, value in values.items()
    }


def build_table(results: Results) -> str:
    """Return the HTML of the page of the build: versions, machine, and what the snippets took in all."""
    facts = results.machine.versions | results.machine.facts
    rows = "".join(
        f'<tr><th scope="row">{name}</th><td>{escape(str(value))}</td></tr>'
        for name, value in facts.items()
    )
    runs = results.runs()
    seconds = sum(run.result.seconds for run in runs)
    days = sorted({run.result.measured[:10] for run in runs}) or ["never"]
    when = f"on {days[0]}" if len(days) == 1 else f"between {days[0]} and {days[-1]}"
    return (
        f"<table><tbody>{rows}</tbody></table>"
        f"<p>The {len(runs)} snippets ran {when}, in {seconds:.1f} s in all.</p>"
    )
