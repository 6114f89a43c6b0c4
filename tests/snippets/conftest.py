"""Gives every test of a snippet the snippet: tests/snippets/a/test_b.py mirrors snippets/a/b.py."""

import contextlib
import importlib
import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from tests.global_settings import global_settings


@dataclass(frozen=True)
class Imported:
    """A snippet that has run: its module, and what it printed."""

    module: ModuleType
    stdout: str


@pytest.fixture(scope="module", autouse=True)
def log_level() -> Iterator[None]:
    """A program may ask for fewer warnings than the test of another needs."""
    logger = logging.getLogger("tensorflow")
    level = logger.level
    yield
    logger.setLevel(level)


@pytest.fixture(scope="module")
def imported(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Imported:
    """The snippet that the test module mirrors, imported in an empty folder when its first test needs it."""
    test = Path(request.path)
    folder = tmp_path_factory.mktemp("run")
    stdout = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(stdout):
        before = global_settings()
        module = importlib.import_module(
            f"snippets.{test.parent.name}.{test.stem.removeprefix('test_')}"
        )
        after = global_settings()
    assert after == before, "a snippet must leave settings as they were"
    return Imported(module, stdout.getvalue())


@pytest.fixture(scope="module")
def snippet(imported: Imported) -> ModuleType:
    """The module of the mirrored snippet."""
    return imported.module


@pytest.fixture(scope="module")
def stdout(imported: Imported) -> str:
    """What the mirrored snippet printed."""
    return imported.stdout
