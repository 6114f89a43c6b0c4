"""The generators that read mkdocs.yml, and the commands with which each builds a whole site."""

import subprocess

from tests.conftest import Project

COMMANDS = {
    "mkdocs": [("-m", "mkdocs", "build", "--strict")],
    "properdocs": [
        ("-m", "properdocs", "build", "--strict", "--config-file", "mkdocs.yml")
    ],
    "zensical": [
        ("-m", "tf2_memo.build", "prepare"),
        ("-m", "zensical", "build", "--clean", "--strict"),
        ("-m", "tf2_memo.build", "publish", "site"),
    ],
}


def build_with(engine: str, project: Project) -> subprocess.CompletedProcess[str]:
    """Build a project with a generator, up to the first command that fails."""
    for command in COMMANDS[engine]:
        log = project.run(*command)
        if log.returncode:
            break
    return log
