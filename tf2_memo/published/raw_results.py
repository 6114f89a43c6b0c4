"""Writes what each program did, as it was noted: with it, and with the repository, all pages can be made again."""

import gzip
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tf2_memo.notebooks import pages as notebook_pages
from tf2_memo.pages.renderer import warning_of
from tf2_memo.programs.cache import key
from tf2_memo.programs.child import Block
from tf2_memo.programs.results import Results

FILE = "results.json.gz"


def write(results: Results, folder: Path) -> None:
    """Write the machine, and the results of all programs, of which each knows whether it measures time."""
    shown = {
        (program, number)
        for page in results.pages
        for fence, program, number in page.places
        if fence.options.get("stderr")
    }
    programs = [
        {
            "name": program.name,
            "file": program.file,
            "line": program.line,
            "measures_time": program.measures_time,
            "blocks": key_of(program.blocks),
            "results": [
                # What no page shows of the standard error holds paths of the machine.
                asdict(result)
                | {
                    "stderr": warning_of(result.stderr)
                    if (program, number) in shown
                    else ""
                }
                for number, result in enumerate(results.of(program))
            ],
        }
        for program in [*notebook_pages.programs(results), *results.programs()]
    ]
    text = json.dumps({"machine": asdict(results.machine), "programs": programs})
    (folder / FILE).write_bytes(gzip.compress(text.encode(), mtime=0))


def read(folder: Path) -> dict[str, Any]:
    """Return what `write` has written into the folder of a site."""
    return json.loads(gzip.decompress((folder / FILE).read_bytes()))


def key_of(blocks: tuple[Block, ...]) -> str:
    """Return the hash of the blocks of a program, by which its results are found."""
    return key([asdict(block) for block in blocks])
