"""Executes a notebook by mkdocs-jupyter, in a process of its own.

So the environment of a build stays as it is, and one that executes no notebook is spared the import of Jupyter.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tf2_memo.programs import environment
from tf2_memo.programs.problem import RefusedError
from tf2_memo.site import Site

_MAIN = "from tf2_memo.notebooks import execute; execute.main()"
_SETTINGS = Path(__file__).parent / "jupyter"
_ANSI = re.compile(r"\x1b\[[\d;]*m")

_cells: list[Any] = []


def run(file: Path, site: Site) -> dict[str, Any]:
    """Execute a notebook. Return its description, which stands in its header, and its cells with their outputs.

    Raises RefusedError with the cell that failed, went over its time, or ended the kernel.
    """
    with tempfile.TemporaryDirectory(prefix="tf2_memo-") as folder:
        outcome = Path(folder, "outcome")
        process = subprocess.run(  # noqa: S603 - this interpreter
            [sys.executable, "-c", _MAIN, file, outcome],
            env=environment.variables(site.root)
            | {"JUPYTER_CONFIG_DIR": str(_SETTINGS)},
            check=False,
            capture_output=True,
            text=True,
        )
        text = outcome.read_text("utf-8") if outcome.exists() else process.stderr
        if process.returncode:
            raise RefusedError(_ANSI.sub("", text))
        return json.loads(text)


def keep(cell: Any, cell_index: int) -> None:
    """Keep a cell that is about to be executed: a hook of nbclient, which adds the outputs to the same object."""
    del _cells[cell_index:]
    _cells.append(cell)


def main() -> None:
    """Execute the notebook that the first argument names. Write what came of it to the file that the second names."""
    import jupytext  # noqa: PLC0415 - with Jupyter, in this process only
    from mkdocs_jupyter.convert import nb2html  # noqa: PLC0415

    notebook, outcome = sys.argv[1], Path(sys.argv[2])
    try:
        nb2html(notebook, execute=True, allow_errors=False)
    except Exception as error:  # noqa: BLE001 - the parent reports it, whatever it is
        outcome.write_text(str(error), "utf-8")
        sys.exit(1)
    header: Any = jupytext.read(notebook)
    executed = {
        "description": header.metadata.get("description", ""),
        "cells": _cells,
    }
    outcome.write_text(json.dumps(executed), "utf-8")
