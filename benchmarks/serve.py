"""Edits files under `mkdocs serve`, and waits as an author does until the page has reloaded."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from benchmarks.commands import CommandError, read, started

_PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Server:
    """A server of a project, and its address."""

    project: Path
    address: str

    def get(self, path: str) -> str:
        """Return what the server answers."""
        url = f"{self.address}{path}"
        with urllib.request.urlopen(url, timeout=_PATIENCE_SECONDS) as answer:
            return answer.read().decode()

    def seconds_to_reload(self, file: str, line: str, page: str) -> float:
        """Add a line to a file. Return the seconds until the page that shows it has been sent again."""
        state = re.search(r"livereload\((\d+), (\d+)\)", self.get(page))
        if not state:
            raise CommandError(f"{page} does not reload itself")
        with (self.project / file).open("a", encoding="utf-8") as text:
            text.write(f"{line}\n")
        begin = time.perf_counter()
        # The script of the page asks this; the answer comes with the next build.
        self.get(f"livereload/{state[1]}/{state[2]}")
        shown = self.get(page)
        seconds = time.perf_counter() - begin
        if line.strip() not in shown:
            raise CommandError(
                f"{page} was sent again without {line.strip()!r} of {file}"
            )
        return seconds


@contextmanager
def serving(project: Path) -> Iterator[Server]:
    """Serve a project with live reload."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
    with started([*command, "--dev-addr", address], project) as (process, log):
        server = Server(project, f"http://{address}/")
        _wait_for(server, process)
        try:
            yield server
        except (CommandError, OSError) as error:
            raise CommandError(f"{read(log)}\n{error}") from error


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            server.get("")
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise CommandError("mkdocs serve ended before it answered")
