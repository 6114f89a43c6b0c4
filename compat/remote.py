"""Runs programs under the interpreter that runs this file, which needs nothing but TensorFlow and this repository.

`python -m compat.remote FOLDER` reads one program a line from its standard input, as JSON: `block`, what a `Block` is
made of, and `alone`, whether anything that runs beside it would falsify what it prints. It writes one line per program,
as soon as it has ended: its number, from 0, and its result. Libraries keep what they cache below FOLDER.
"""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tf2_memo.programs.child import Block
from tf2_memo.programs.runner import Runner


def main() -> None:
    """Run what stands in the standard input: those that run alone after the others."""
    programs = list(enumerate(map(json.loads, sys.stdin)))
    runner = Runner(root=Path(sys.argv[1]))

    def run(numbered: tuple[int, dict[str, Any]]) -> None:
        number, program = numbered
        (result,) = runner.run((Block(**program["block"]),))
        line = json.dumps({"number": number, "result": asdict(result)})
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(run, [each for each in programs if not each[1]["alone"]]))
    for each in programs:
        if each[1]["alone"]:
            run(each)


if __name__ == "__main__":
    main()
