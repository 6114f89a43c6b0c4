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
_CACHES = {
    "IPYTHONDIR": "ipython",
    "KERAS_HOME": "keras",
    "MPLCONFIGDIR": "matplotlib",
}


def variables(root: Path) -> dict[str, str]:
    """Return the environment of a program. Libraries keep what they cache below a folder, not in the user's home."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    caches = root.absolute() / ".cache"
    folders = {name: str(caches / folder) for name, folder in _CACHES.items()}
    return kept | folders | _SET
