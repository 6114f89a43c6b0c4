"""`mkdocs serve` with a snippet that is broken and mended while it runs."""

import re
import socket
import urllib.request
from contextlib import suppress

import pytest

from tests.conftest import COUNTING_STAND_IN
from tests.fences import fence


class Server:
    """A running server, and a reader that reloads when it says so."""

    def __init__(self, project, port):
        self.project = project
        self.url = f"http://127.0.0.1:{port}/"

    def get(self, path="", timeout=60):
        with urllib.request.urlopen(self.url + path, timeout=timeout) as answer:
            return answer.read().decode()

    def page_after(self, path, text):
        """Save a file and return the page as it is once the server has rebuilt it."""
        epoch, request = re.search(r"livereload\((\d+), (\d+)\)", self.get()).groups()
        while True:
            self.project.write(path, text)
            # The server answers this request when there is a newer build. It may miss a file that
            # is saved before it has begun to watch: then the file is saved again.
            with suppress(TimeoutError):
                self.get(f"livereload/{epoch}/{request}", timeout=3)
                return self.get()


@pytest.fixture
def server(project):
    settings = project.read("mkdocs.yml")
    project.write("mkdocs.yml", settings + "watch: [snippets]\n")
    project.write("snippets/net.py", "print('first')\n")
    project.write("docs/index.md", "# Start\n\n" + fence('exec="on" snippet="net.py"'))
    project.write("docs/notebooks/walk.py", "# %%\nprint('first')\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ("-m", "mkdocs", "serve", "--livereload", "--dev-addr")
    with project.start(*command, f"127.0.0.1:{port}") as process:
        for line in process.stderr:
            if "Serving on" in line:
                break
        yield Server(project, port)
        process.terminate()
        process.communicate()


def test_a_failure_stands_in_the_page_and_a_correction_replaces_it(server):
    assert "data-output>first\n<" in server.get()

    page = server.page_after("snippets/net.py", "print('so far')\n1 / 0\n")
    assert "ZeroDivisionError" in page
    assert "snippets/net.py&quot;, line 2" in page
    assert "docs/index.md, line 3" in page
    assert "data-output" not in page

    page = server.page_after("snippets/net.py", "print('second')\n")
    assert "data-output>second\n<" in page
    assert "ZeroDivisionError" not in page

    page = server.page_after("docs/index.md", fence('exec="on" snipet="net.py"'))
    assert "unknown option &#x27;snipet&#x27;" in page

    page = server.page_after("docs/index.md", fence('exec="on" snippet="net.py"'))
    assert "data-output>second\n<" in page


def test_tensorflow_is_imported_before_the_first_edit(project):
    project.write("stand_in/tensorflow.py", COUNTING_STAND_IN)
    with project.start("-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0") as process:
        for line in process.stderr:
            if "Serving on" in line:
                break
        events = project.root / "stand_in" / "events"
        while not events.exists():  # the import goes on beside the server
            assert process.poll() is None
        process.terminate()
        process.communicate()
    assert events.read_text() == "import\n"


def test_so_does_the_failure_of_a_notebook(server):
    server.page_after("docs/notebooks/walk.py", "# %%\n1 / 0\n")
    page = server.get("notebooks/walk/")
    assert "notebooks/walk.py failed" in page
    assert "ZeroDivisionError" in page

    server.page_after("docs/notebooks/walk.py", "# %%\nprint('second')\n")
    assert ">second&#10;<" in server.get("notebooks/walk/")
