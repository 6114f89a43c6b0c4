"""The workflows host what they have built and tested. `make lint` sees to the rest."""

import os
import subprocess

import pytest
import yaml

from tests.house import ROOT
from tf2_memo.published import checksums
from tf2_memo.site import BUILT_BRANCH

WORKFLOW = ROOT / ".github" / "workflows" / "site.yml"
JOBS = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]


def test_the_gate_waits_for_all_and_hosting_for_the_gate():
    assert set(JOBS["gate"]["needs"]) == set(JOBS) - {"gate", "attest", "host"}
    assert JOBS["gate"]["if"] == "always()"
    assert JOBS["attest"]["needs"] == "gate"
    assert JOBS["host"]["needs"] == "attest"


def scripts(job):
    return [step["run"] for step in job["steps"] if "run" in step]


@pytest.mark.parametrize("name", ["attest", "host"])
def test_a_site_with_an_altered_page_is_neither_signed_nor_hosted(tmp_path, name):
    (tmp_path / "a").mkdir()
    for path in ("b.html", "a/ä.html", "a.html"):
        (tmp_path / path).write_text("loss 0.4545")
    checksums.write(tmp_path)
    check = scripts(JOBS[name])[0]

    def status():
        command = ["bash", "-e", "-o", "pipefail", "-c", check]
        return subprocess.run(command, cwd=tmp_path, check=False).returncode

    assert status() == 0
    (tmp_path / "b.html").write_text("loss 0.4546")
    assert status() != 0


def test_a_site_with_a_file_too_many_is_not_signed(tmp_path):
    (tmp_path / "a.html").write_text("")
    checksums.write(tmp_path)
    (tmp_path / "b.html").write_text("")
    check = scripts(JOBS["attest"])[0]
    command = ["bash", "-e", "-o", "pipefail", "-c", check]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode != 0


def test_what_is_hosted_has_the_cheat_sheet_as_a_pdf():
    commands = scripts(JOBS["build"])
    assert commands[0].startswith("bash .ci/chromium")
    assert commands[1:] == ["make cheatsheet"]


def test_the_built_site_is_pushed_as_one_commit(tmp_path):
    script = scripts(JOBS["host"])[-1]
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


@pytest.fixture
def renewal(tmp_path):
    """A clone with a newer lock, in which the script of the proposal runs, with a `gh` that notes how it is called."""
    jobs = yaml.safe_load(WORKFLOW.with_name("renew.yml").read_text(encoding="utf-8"))[
        "jobs"
    ]
    origin, clone, tools = (tmp_path / name for name in ("owner/name", "work", "tools"))
    subprocess.run(["git", "init", "--quiet", "--bare", origin], check=True)
    subprocess.run(["git", "init", "--quiet", clone], check=True)
    (clone / "requirements.lock").write_text("keras==3.15.0 \\\n    --hash=x\n")
    author = ["-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["add", "."], ["commit", "--quiet", "--message", "x"]):
        subprocess.run(["git", *author, *command], cwd=clone, check=True)
    tools.mkdir()
    (tools / "gh").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/calls\n')
    (tools / "gh").chmod(0o755)

    def propose():
        changed = {
            "BRANCH": "renew-lock",
            "GH_TOKEN": "none",
            "GITHUB_REPOSITORY": "owner/name",
            "GITHUB_SERVER_URL": tmp_path.as_uri(),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        }
        command = ["bash", "-e", "-c", scripts(jobs["propose"])[0]]
        subprocess.run(command, cwd=clone, env=os.environ | changed, check=True)
        calls = tmp_path / "calls"
        return calls.read_text() if calls.exists() else ""

    return propose, clone, origin


def test_a_newer_lock_is_proposed_and_the_gate_asked(renewal):
    propose, clone, origin = renewal
    (clone / "requirements.lock").write_text("keras==3.15.1 \\\n    --hash=y\n")
    assert [call.split(" --")[0] for call in propose().splitlines()] == [
        "pr create",
        "workflow run site.yml",
    ]
    body = (clone.parent / "what-changes.md").read_text()
    assert "-keras==3.15.0" in body
    assert "+keras==3.15.1" in body
    assert "hash" not in body
    log = ["git", "log", "--format=%s", "-1", "renew-lock"]
    assert subprocess.check_output(log, cwd=origin, text=True) == "Renew the lock\n"


def test_an_equal_lock_is_not_proposed(renewal):
    propose, _, _ = renewal
    assert propose() == ""
