"""Keeps results on disk under the hash of what they came from. Knows nothing of what they mean."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any


def key(content: Any) -> str:
    """Return the hash of any content that JSON can hold."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


class Cache:
    """A folder of JSON files, one an entry."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Any | None:
        """Return the entry stored under a key, or None."""
        try:
            return json.loads(self._file(key).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    def put(self, key: str, entry: Any) -> None:
        """Store an entry that JSON can hold. A reader sees it whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = self._file(key).with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(entry), encoding="utf-8")
        draft.replace(self._file(key))

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.json"
