"""A browser, and a server for it: tests, benchmarks and the README's pictures look at pages with these."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright


def find_chromium() -> str:
    """Return the path of Chromium as the system packages it: nothing is downloaded."""
    # The shell has no window, and opens a page in half the time.
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not program:
        raise FileNotFoundError(
            "Chromium is missing; install it: apt-get install chromium-headless-shell"
        )
    return program


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox"]
        ) as browser,
    ):
        yield browser


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, and keeps requests out of what is printed."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing when a page that is closed while it loads breaks its connection."""


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve a folder, and give its address."""
    handling = functools.partial(handler, directory=str(folder))
    with _Server(("127.0.0.1", 0), handling) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
