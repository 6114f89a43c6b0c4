"""Looks at other processes."""

import time
from pathlib import Path


def is_running(pid: int, patience: float = 5.0) -> bool:
    """Whether a process still runs after some seconds of patience. One that nobody has waited for counts as ended."""
    status = Path(f"/proc/{pid}/stat")
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            if status.read_text().rpartition(")")[2].split()[0] == "Z":
                return False
        except (FileNotFoundError, ProcessLookupError):
            return False
    return True
