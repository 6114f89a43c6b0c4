"""Runs the tests of what differs from the main branch: what an author wants to know of a page while writing it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import PAGES, ROOT, SNIPPETS, address_of

GUARDS = [
    f"tests/test_{name}.py" for name in ("house", "messages", "prose", "spelling")
]
OF_ALL_PAGES = {"test_shapes.py", "test_spelling.py"}
"""The tests of the built site that look at all pages at once, and find what an author overlooks."""
OTHER_BUILDS = {"hosted", "offline", "other"}
"""Fixtures that build the site once more."""


def differing(base: str = "main") -> list[str]:
    """Return the files that differ from where this branch left another one, or that git does not know."""
    since = _git("merge-base", "HEAD", base)[0]
    return [
        *_git("diff", "--name-only", "--diff-filter=d", since),
        *_git("ls-files", "--others", "--exclude-standard"),
    ]


def _git(*command: str) -> list[str]:
    return subprocess.check_output(["git", *command], cwd=ROOT, text=True).splitlines()


def names_of_page(page: str) -> set[str]:
    """What tests call a page."""
    return {page, address_of(page), f"{page}.md", f"docs/{page}.md"}


def names_of(files: list[str]) -> set[str]:
    """What tests call the snippets and pages among some files, and the pages that show these snippets."""
    snippets = {file.removeprefix("snippets/") for file in files} & set(SNIPPETS)
    shown = tuple(f'snippet="{path}' for path in snippets)
    names = set(snippets)
    for page in PAGES:
        source = ROOT / "docs" / f"{page}.md"
        ours = {f"docs/{page}.md", f"docs/{page}.py"}
        if ours & set(files) or any(
            show in source.read_text(encoding="utf-8") for show in shown
        ):
            names |= names_of_page(page)
    return names


def files_of_tests(files: list[str]) -> list[str]:
    """Return the tests that mirror some files, or are among them."""
    mirrored = [
        Path("tests", file).with_name(f"test_{Path(file).name}")
        for file in files
        if file.startswith(("snippets/", "tf2_memo/"))
    ]
    changed = [
        Path(file)
        for file in files
        if file.startswith("tests/") and Path(file).match("test_*.py")
    ]
    return sorted(
        {str(test) for test in [*mirrored, *changed] if (ROOT / test).is_file()}
    )


class Selection:
    """Leaves out the tests of pages and snippets that do not differ."""

    def __init__(self, names: set[str]) -> None:
        self.names = names
        self.all_names = set(SNIPPETS).union(*map(names_of_page, PAGES))

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Select."""
        left_out = [item for item in items if not self.is_wanted(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if self.is_wanted(item)]

    def is_wanted(self, item: pytest.Item) -> bool:
        """Whether a test is about what differs, or about everything and quick."""
        if OTHER_BUILDS & set(item.fixturenames):
            return False
        parameters = item.callspec.params.values() if hasattr(item, "callspec") else ()
        named = {each for each in parameters if isinstance(each, str)} & self.all_names
        if named:
            return bool(named & self.names)
        return item.path.parent.name != "site" or item.path.name in OF_ALL_PAGES


def main() -> int:
    """Run the tests, and return the exit code."""
    files = differing()
    paths = [*GUARDS, *files_of_tests(files), "tests/site"]
    everything = ["-m", ""]  # of a page that differs
    return pytest.main([*paths, *everything], plugins=[Selection(names_of(files))])


if __name__ == "__main__":
    sys.exit(main())
