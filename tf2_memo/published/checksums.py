"""Writes the SHA-256 sum of each file of a built site, with which a copy is checked: `sha256sum --check SHA256SUMS`."""

import hashlib
from pathlib import Path

FILE = "SHA256SUMS"


def write(folder: Path) -> None:
    """Write the sums of all files below a folder, sorted by path, but for the file that holds them."""
    sums = {
        file.relative_to(folder).as_posix(): sum_of(file)
        for file in folder.rglob("*")
        if file.is_file()
    }
    sums.pop(FILE, None)
    lines = [f"{sums[path]}  {path}\n" for path in sorted(sums)]
    (folder / FILE).write_text("".join(lines), encoding="utf-8", newline="\n")


def sum_of(file: Path) -> str:
    """Return the SHA-256 sum of a file, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
