"""The real site, built once for all tests and all their processes."""

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.house import ROOT


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every HTML file, by its path below the folder."""
        files = sorted(self.folder.rglob("*.html"))
        return {
            file.relative_to(self.folder).as_posix(): BeautifulSoup(
                file.read_bytes(), "html.parser"
            )
            for file in files
        }

    @cached_property
    def snippets(self) -> dict[str, Tag]:
        """Every element of class snippet, by its path below snippets/."""
        return {
            element["data-snippet"]: element
            for page in self.pages.values()
            for element in page.select(".snippet")
        }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Site:
    """The site of this repository, built in strict mode."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            log = subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "mkdocs",
                    "build",
                    "--strict",
                    "--site-dir",
                    folder,
                ],
                cwd=ROOT,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
                check=False,
                capture_output=True,
                text=True,
            )
            assert log.returncode == 0, log.stderr
    return Site(folder)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep requests out of the test report."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing when a page that is closed while it loads breaks its connection."""


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Where the built site is served."""
    handler = functools.partial(_Quiet, directory=str(site.folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system packages it: nothing is downloaded for the tests."""
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.fail("Chromium is missing; install it: apt-get install chromium")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        ) as browser,
    ):
        yield browser


@dataclass
class Reader:
    """Opens pages of the served site as a reader does, with every other host out of reach."""

    browser: Browser
    address: str
    asked: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, path: str = "", **options: object) -> Page:
        """Open a page in a browser context of its own; `options` are those of `Browser.new_context`."""
        context = self.browser.new_context(base_url=self.address, **options)
        self.contexts.append(context)
        context.route("**/*", self._only_this_host)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._listen)
        page.goto(path)
        return page

    def _only_this_host(self, route: Route) -> None:
        self.asked.append(route.request.url)
        if route.request.url.startswith(self.address):
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()

    def _listen(self, message) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader. The test fails when a page asked another host, or wrote an error or a warning to the console."""
    reader = Reader(browser, address)
    yield reader
    for context in reader.contexts:
        context.close()
    assert reader.foreign == []
    assert reader.complaints == []
