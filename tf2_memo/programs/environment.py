"""The environment variables that programs run with: the same for everybody, and nobody's secrets."""

import os
from pathlib import Path

_KEPT = (
    "COVERAGE_PROCESS_CONFIG",  # set while `make coverage` measures what the tests run
    "PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
)
_SET = {
    "CUDA_VISIBLE_DEVICES": "-1",  # results come from the CPU, on machines with a GPU too
    "KERAS_BACKEND": "tensorflow",
    "LANG": "C.UTF-8",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}
_FOLDERS = {
    "IPYTHONDIR": Path(".cache/ipython"),
    "KERAS_HOME": Path(".cache/keras"),
    "MPLCONFIGDIR": Path(".cache/matplotlib"),
}


def variables() -> dict[str, str]:
    """Return the environment of a program. Libraries find settings of this project in place of the user's."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    folders = {name: str(folder.absolute()) for name, folder in _FOLDERS.items()}
    return kept | folders | _SET
