"""Builds the site of the folder it is started in from published results, in place of running its programs.

`python -m verify.replay PUBLISHED SITE` takes the results out of the folder of a published site, and writes the site
that the repository makes of them, on whatever machine, to another folder.
"""

import logging
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tf2_memo.hooks import Plugin
from tf2_memo.programs.child import Block
from tf2_memo.programs.machine import Machine
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.published import raw_results


class Replay(Runner):
    """Gives what programs did when the site was published, in place of running them."""

    def __init__(self, programs: list[dict[str, Any]]) -> None:
        super().__init__(root=Path.cwd())
        self.known = {program["blocks"]: program["results"] for program in programs}

    def run(self, blocks: tuple[Block, ...]) -> tuple[Result, ...]:
        """Return the published results of a program. What is of no page, such as the look-up of names, is run."""
        published = self.known.get(raw_results.key_of(blocks))
        if published is None:
            return super().run(blocks)
        return tuple(Result(**result) for result in published)

    def warm_up(self) -> None:
        """Start nothing."""


def main() -> None:
    """Build the site as MkDocs would."""
    published, folder = map(Path, sys.argv[1:])
    kept = raw_results.read(published)
    config = load_config("mkdocs.yml", strict=True, site_dir=str(folder))
    plugin = config.plugins["tf2_memo"]
    assert isinstance(plugin, Plugin)  # noqa: S101 - for the type checker
    plugin.runner = Replay(kept["programs"])
    config.plugins.on_startup(command="build", dirty=False)
    logging.getLogger("tf2_memo").setLevel(logging.WARNING)  # no program runs
    # The pages say which machine ran the programs.
    with patch.object(Machine, "here", return_value=Machine(**kept["machine"])):
        build(config)
    config.plugins.on_shutdown()


if __name__ == "__main__":
    main()
