"""Keeps results on disk under the hash of what they came from. Knows nothing of what they mean.

A cache may fail: whatever cannot be read or written is a reason to compute anew and to say so, never to stop.
"""

import hashlib
import json
import logging
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

DAY_SECONDS = 24 * 60 * 60
KEPT_DAYS = 30

log = logging.getLogger("tf2_memo")


def key(content: Any) -> str:
    """Return the hash of any content that JSON can hold."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


class Cache:
    """A folder of JSON files, one per entry, each with the hash of its content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, name: str) -> Any | None:
        """Return the entry stored under a name, or None."""
        file = self._file(name)
        try:
            stored = json.loads(file.read_text(encoding="utf-8"))
            if stored["hash"] == key([name, stored["entry"]]):
                self._note_use(file)
                return stored["entry"]
            log.warning("%s is not what was stored, computing anew", file)
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("%s cannot be read, computing anew: %r", file, error)
        return None

    def put(self, name: str, entry: Any) -> None:
        """Store an entry that JSON can hold. A reader sees it whole or not at all."""
        file = self._file(name)
        draft = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(
                json.dumps({"hash": key([name, entry]), "entry": entry}),
                encoding="utf-8",
            )
            draft.replace(file)
        except OSError as error:
            log.warning("%s cannot be written, going on without: %s", file, error)
            with suppress(OSError):
                draft.unlink()

    def get_or_make(self, name: str, make: Callable[[], Any]) -> Any:
        """Return the entry stored under a name. If there is none, make it and store it."""
        entry = self.get(name)
        if entry is None:
            entry = make()
            self.put(name, entry)
        return entry

    def last_used(self) -> float:
        """Return when a build last stored an entry or ended, in seconds since the epoch; 0 if none ever did."""
        with suppress(OSError):
            return self.folder.stat().st_mtime
        return 0.0

    def prune(self) -> None:
        """Remove what no build has used for a while. A build that ends now has used, or made anew, what it needs."""
        with suppress(OSError):
            os.utime(
                self.folder
            )  # for `last_used`: a program may be saved again as it was
            for file in self.folder.iterdir():
                if time.time() - file.stat().st_mtime > KEPT_DAYS * DAY_SECONDS:
                    file.unlink()

    def _note_use(self, file: Path) -> None:
        """Let the time of a file say on which day it was last used."""
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > DAY_SECONDS:
                file.touch()

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.json"
