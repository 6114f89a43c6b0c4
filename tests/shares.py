"""What `make test` takes where `make test-all` takes everything."""

from collections.abc import Collection, Iterable

import pytest


def first_of_each_section(paths: Iterable[str]) -> list[str]:
    """The first of the paths in each folder, and those in no folder."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        folder, slash, _ = path.partition("/")
        first.setdefault(folder if slash else path, path)
    return list(first.values())


def mostly_beyond(paths: Iterable[str], share: Collection[str]) -> list:
    """Paths as parameters of a test: those outside a share are for `make test-all`."""
    beyond = pytest.mark.exhaustive
    return [pytest.param(path, marks=() if path in share else beyond) for path in paths]
