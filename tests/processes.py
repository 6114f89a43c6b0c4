"""Looks at other processes."""

import os
import time
from contextlib import suppress
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


def of_session(leader: int) -> list[int]:
    """The processes that run in the session of a process, which may have ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        pid = int(folder.name)
        with suppress(ProcessLookupError):
            if os.getsid(pid) == leader and is_running(pid, patience=0.2):
                found.append(pid)
    return found
