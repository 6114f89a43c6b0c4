"""The real site, built once for all tests and all their processes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from filelock import FileLock
from playwright.sync_api import Browser

from tests.browser import Handler, chromium, served
from tests.house import PAGES, ROOT, address_of
from tests.site.reader import Reader
from tests.site.visits import Visit, visit


class Pages(Mapping[str, BeautifulSoup]):
    """The HTML files of a folder, each of which is parsed when a test asks for it: all together take long."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        files = sorted(folder.rglob("*.html"))
        self.paths = [file.relative_to(folder).as_posix() for file in files]
        self.parsed: dict[str, BeautifulSoup] = {}

    def __getitem__(self, path: str) -> BeautifulSoup:
        """Return the page with a path."""
        if path not in self.paths:
            raise KeyError(path)
        if path not in self.parsed:
            html = (self.folder / path).read_bytes()
            self.parsed[path] = BeautifulSoup(html, "html.parser")
        return self.parsed[path]

    def __iter__(self) -> Iterator[str]:
        """Go through the paths, and parse no page."""
        return iter(self.paths)

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self.paths)


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> Pages:
        """Every HTML file, by its path below the folder."""
        return Pages(self.folder)

    @cached_property
    def snippets(self) -> dict[str, Tag]:
        """Every element of class snippet, by its path below snippets/."""
        return {
            element["data-snippet"]: element
            for page in self.pages.values()
            for element in page.select(".snippet")
        }


def built(folder: Path, settings: str, **changes: object) -> Site:
    """Build the site of this repository in strict mode, unless another process has built it into this folder."""
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            log = subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "mkdocs",
                    "build",
                    "--strict",
                    "--config-file",
                    "-",
                    "--site-dir",
                    folder,
                ],
                cwd=ROOT,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
                input=json.dumps({"INHERIT": settings} | changes),
                check=False,
                capture_output=True,
                text=True,
            )
            assert log.returncode == 0, log.stderr
    return Site(folder)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all test processes share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared: Path) -> Site:
    """The site as it is before anyone hosts it: without an address or a repository."""
    nowhere = {"site_url": "", "extra": {"repository": ""}}
    return built(shared / "site", "mkdocs.yml", **nowhere)


HOST = "https://host.example/memo/"
REPOSITORY = "https://host.example/owner/name"


@pytest.fixture(scope="session")
def hosted(site: Site, shared: Path) -> Site:
    """The site with an address, a repository and a printed sheet. The programs have run for `site`."""
    extra = {"cheatsheet": "cheatsheet.pdf", "repository": REPOSITORY}
    return built(shared / "hosted", "mkdocs.yml", site_url=HOST, extra=extra)


@pytest.fixture(scope="session")
def offline(site: Site, shared: Path) -> Site:
    """The site as `make offline` builds it. The programs have run for `site`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DIRECTORY_URLS", "false")
        return built(shared / "offline", "offline.yml")


class _Host(Handler):
    """Answers as hosts of static sites do: what is missing with 404.html."""

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Path(self.directory, "404.html").read_bytes())


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Where the built site is served."""
    with served(site.folder, _Host) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader. The test fails when a page asked another host, or wrote an error or a warning to the console."""
    reader = Reader(browser, address)
    yield reader
    reader.close()
    assert reader.foreign == []
    assert reader.complaints == []


@pytest.fixture(scope="session", params=[*map(address_of, PAGES), "404.html"])
def visited(request: pytest.FixtureRequest, browser: Browser, address: str) -> Visit:
    """What was seen of each page in turn, which is opened once for all tests."""
    reader = Reader(browser, address)
    seen = visit(request.param, reader)
    reader.close()
    return seen


@pytest.hookimpl(tryfirst=True)  # pytest-xdist reads the marks in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process run all tests of a visited page, so that the page is visited once."""
    for item in items:
        if "visited" in getattr(item, "fixturenames", ()):
            page = item.callspec.params["visited"]
            item.add_marker(pytest.mark.xdist_group(f"visit of {page}"))
