"""The workflows host what they have built and tested. `make lint` sees to the rest."""

import os
import subprocess

import pytest
import yaml

from tests.house import ROOT
from tf2_memo.site import BUILT_BRANCH

WORKFLOW = ROOT / ".github" / "workflows" / "site.yml"
JOBS = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]


def test_the_gate_waits_for_all_and_hosting_for_the_gate():
    assert set(JOBS["gate"]["needs"]) == set(JOBS) - {"gate", "host"}
    assert JOBS["gate"]["if"] == "always()"
    assert JOBS["host"]["needs"] == "gate"


def test_what_is_hosted_has_the_cheat_sheet_as_a_pdf():
    commands = [step["run"] for step in JOBS["build"]["steps"] if "run" in step]
    assert commands[0].startswith("bash .ci/chromium")
    assert commands[1:] == ["make cheatsheet"]


def test_the_built_site_is_pushed_as_one_commit(tmp_path):
    host = JOBS["host"]
    script = next(step["run"] for step in host["steps"] if "run" in step)
    repository = tmp_path / "owner" / "name"
    subprocess.run(["git", "init", "--quiet", "--bare", repository], check=True)

    def git(*command):
        return subprocess.check_output(["git", *command], cwd=repository, text=True)

    for page in ("first", "second"):
        site = tmp_path / page
        site.mkdir()
        (site / f"{page}.html").write_text(page)
        subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=site,
            env=os.environ
            | {
                "GITHUB_REPOSITORY": "owner/name",
                "GITHUB_SERVER_URL": tmp_path.as_uri(),
                "GITHUB_SHA": page,
                "TOKEN": "none",
            },
            check=True,
        )
    assert git("log", "--format=%s", BUILT_BRANCH) == "Site of second\n"
    files = git("ls-tree", "--name-only", BUILT_BRANCH).split()
    assert files == [".nojekyll", "second.html"]


STUB = """#!/usr/bin/env bash
echo "$*" >> "$CALLS"
if [ "$1 $2" = "issue list" ]; then echo "$KNOWN"; fi
"""


@pytest.mark.parametrize(
    ("report", "known", "last"),
    [
        ("differs", "", ["issue create"]),
        ("differs", "7", ["issue reopen", "issue edit"]),
        ("", "7", ["issue close"]),
        ("", "", []),
    ],
)
def test_one_issue_says_what_differs_with_tensorflow_to_come(
    tmp_path, report, known, last
):
    newest = yaml.safe_load((WORKFLOW.parent / "newest.yml").read_text("utf-8"))
    step = newest["jobs"]["ahead"]["steps"][-1]
    gh = tmp_path / "gh"
    gh.write_text(STUB)
    gh.chmod(0o755)
    (tmp_path / "report.md").write_text(report)
    subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=tmp_path,
        env={
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "CALLS": str(tmp_path / "calls"),
            "KNOWN": known,
            "LABEL": "label",
            "TITLE": "title",
        },
        check=True,
    )
    calls = (tmp_path / "calls").read_text().splitlines()
    assert [" ".join(call.split()[:2]) for call in calls[2:]] == last
    assert all(known in call.split() for call in calls[2:] if known)
