"""Gets a copy of a published site, and says which of its files are not what its SHA256SUMS says."""

import re
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.error import HTTPError
from urllib.parse import quote, urljoin

from tf2_memo.programs.problem import Problem
from tf2_memo.published.checksums import FILE, sum_of

_LINE = re.compile(r"(?P<sum>[0-9a-f]{64})  (?P<path>.+)")
_SECONDS = 60
_AT_ONCE = 8


def fetch(address: str, folder: Path) -> Path:
    """Copy the files of a hosted site that its SHA256SUMS names, as far as the host has them, and return the folder.

    Raises HTTPError when the host has no SHA256SUMS or answers otherwise than that a file is missing, and ValueError
    when a line of the sums is not understood.
    """
    base = f"{address.rstrip('/')}/"

    def copy(path: str) -> None:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        url = urljoin(base, quote(path))
        with urllib.request.urlopen(url, timeout=_SECONDS) as answer:
            file.write_bytes(answer.read())

    def copy_unless_missing(path: str) -> None:
        try:
            copy(path)
        except HTTPError as error:
            if error.code != HTTPStatus.NOT_FOUND:
                raise

    copy(FILE)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(copy_unless_missing, read_sums(folder)))
    return folder


def read_sums(folder: Path) -> dict[str, str]:
    """Return the sum of each file by its path. Raises ValueError when a line is not understood, or leads elsewhere."""
    sums = {}
    for line in (folder / FILE).read_text(encoding="utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if not found or _leads_out(found["path"]):
            raise ValueError(f"{FILE}: {line!r} is not a sum and a path in the site")
        sums[found["path"]] = found["sum"]
    return sums


def _leads_out(path: str) -> bool:
    return path.startswith("/") or ".." in PurePosixPath(path).parts


def check(folder: Path) -> list[Problem]:
    """Return the files that are not what the sums say, those that are missing, and those that nobody has summed up."""
    sums = read_sums(folder)
    files = {
        file.relative_to(folder).as_posix(): file
        for file in folder.rglob("*")
        if file.is_file() and file.name != FILE
    }
    problems = [Problem(path, 0, f"is not in {FILE}") for path in files.keys() - sums]
    problems += [Problem(path, 0, "is missing") for path in sums.keys() - files]
    problems += [
        Problem(path, 0, f"is not what {FILE} says")
        for path in sums.keys() & files
        if sum_of(files[path]) != sums[path]
    ]
    return sorted(problems)
