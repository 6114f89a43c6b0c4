"""The environment variables that snippets run with: the same for everybody, and nobody's secrets."""

import os
from pathlib import Path

_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
_SET = {
    "CUDA_VISIBLE_DEVICES": "-1",  # results come from the CPU, on machines with a GPU too
    "KERAS_BACKEND": "tensorflow",
    "LANG": "C.UTF-8",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def clean() -> None:
    """Replace the environment of this process. Keras and matplotlib get empty settings folders in .cache/."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    folders = {
        name: str(Path(".cache", folder).absolute())
        for name, folder in (("KERAS_HOME", "keras"), ("MPLCONFIGDIR", "matplotlib"))
    }
    os.environ.clear()
    os.environ |= kept | folders | _SET
