"""One process that imports TensorFlow and runs programs one after the other: what a cold build is held against.

    python reference.py '{"snippets/tensors/a.py": "", "snippets/errata/b.py": "NameError"}'

The argument names each program and the exception that it has to end with, if any.
"""

import json
import runpy
import sys


def main(programs: dict[str, str]) -> None:
    """Run programs. One that ends otherwise than declared ends this one too."""
    for path, declared in programs.items():
        ending = None
        try:
            runpy.run_path(path, run_name="__main__")
        except BaseException as error:  # noqa: BLE001 - SystemExit, too, is an end
            ending = error
        if (type(ending).__name__ if ending else "") != declared:
            raise RuntimeError(f"{path} did not end as declared") from ending


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
