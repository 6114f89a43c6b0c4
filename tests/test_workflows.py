"""The workflows grant little, end in time, and host what they have built. zizmor and the schema see to the rest."""

import os
import subprocess

import pytest
import yaml

from tests.house import ROOT
from tf2_memo import results
from tf2_memo.addresses import BUILT_BRANCH

WORKFLOWS = {
    file.name: yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
}


def faults(workflow):
    """What a workflow may not do here. YAML reads the key `on` as true."""
    found = []
    if workflow.get("permissions") != {}:
        found.append("grants permissions to every job")
    if "concurrency" not in workflow:
        found.append("may run twice at a time")
    if "pull_request_target" in workflow[True]:
        found.append("runs a fork's code with secrets")
    for name, job in workflow["jobs"].items():
        if "timeout-minutes" not in job:
            found.append(f"{name} has no time limit")
        if "write" in job["permissions"].values() and (
            name != "host" or "refs/heads/main" not in job["if"]
        ):
            found.append(f"{name} may write")
        if "secrets." in str(job):
            found.append(f"{name} reads a secret")
    return found


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_has_no_fault(name):
    assert faults(WORKFLOWS[name]) == []


def test_faults_are_found():
    planted = yaml.safe_load("""
        on: [pull_request_target]
        jobs:
          host:
            if: always()
            permissions: {contents: write}
            steps:
              - run: deploy
                env: {KEY: "${{ secrets.KEY }}"}
    """)
    assert faults(planted) == [
        "grants permissions to every job",
        "may run twice at a time",
        "runs a fork's code with secrets",
        "host has no time limit",
        "host may write",
        "host reads a secret",
    ]


def test_the_gate_waits_for_all_and_hosting_for_the_gate():
    jobs = WORKFLOWS["site.yml"]["jobs"]
    assert set(jobs["gate"]["needs"]) == set(jobs) - {"gate", "host"}
    assert jobs["gate"]["if"] == "always()"
    assert jobs["host"]["needs"] == "gate"


def test_the_cache_keeps_results_and_main_restores_none():
    steps = WORKFLOWS["site.yml"]["jobs"]["build"]["steps"]
    (cache,) = (step for step in steps if "actions/cache@" in step.get("uses", ""))
    assert cache["with"]["path"] == results.CACHE.folder.as_posix()
    assert cache["with"]["lookup-only"] == "${{ github.event_name == 'push' }}"


def test_the_built_site_is_pushed_as_one_commit(tmp_path):
    host = WORKFLOWS["site.yml"]["jobs"]["host"]
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
