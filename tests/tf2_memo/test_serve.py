"""`mkdocs serve` while its author breaks and mends what it shows."""

import re
import shutil
import socket
import urllib.request
from contextlib import contextmanager, suppress

import pytest
from bs4 import BeautifulSoup

from tests.conftest import COUNTING_STAND_IN, scratch_project
from tests.fences import fence
from tests.house import ROOT

pytestmark = pytest.mark.xdist_group("serve")

NET = fence('exec="on" snippet="net.py"')


class Server:
    """A running server, and a reader that reloads when it says so."""

    def __init__(self, project, process, port):
        self.project = project
        self.process = process
        self.url = f"http://127.0.0.1:{port}/"

    def wait(self):
        """Return when the server says that it serves."""
        for line in self.process.stderr:
            if "Serving on" in line:
                break

    def get(self, path="", timeout=60):
        with urllib.request.urlopen(self.url + path, timeout=timeout) as answer:
            return answer.read().decode()

    def question(self):
        """Return the path that a page asks for to learn of a newer build: the server answers when there is one."""
        return "/".join(re.search(r"(livereload)\((\d+), (\d+)\)", self.get()).groups())

    def save(self, path, text):
        """Save a file, and return when the server has built the site again, or is gone."""
        question = self.question()
        while True:
            self.project.write(path, text)
            # It may miss a file that is saved before it has begun to watch: then the file is saved again.
            with suppress(TimeoutError):
                self.get(question, timeout=5)
                break

    def page_after(self, path, text, page=""):
        """Save a file and return a page as it is once the server has rebuilt it."""
        self.save(path, text)
        return self.get(page)


@contextmanager
def serving(project):
    """Start a server of a project with a snippet."""
    settings = project.read("mkdocs.yml")
    project.write("mkdocs.yml", settings + "watch: [snippets, tf2_memo]\n")
    project.write("tf2_memo/README.md", "A folder to watch.")
    project.write("snippets/net.py", "print('first')\n")
    project.write("docs/index.md", f"# Start\n\n{NET}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ("-m", "mkdocs", "serve", "--livereload", "--dev-addr")
    with project.start(*command, f"127.0.0.1:{port}") as process:
        server = Server(project, process, port)
        server.wait()
        yield server
        process.terminate()
        process.communicate()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server of three pages and a notebook. Each test leaves them whole."""
    project = scratch_project(tmp_path_factory.mktemp("serve"))
    project.write("snippets/other.py", "print('other')\n")
    project.write(
        "docs/other.md", "# Other\n\n" + fence('exec="on" snippet="other.py"')
    )
    project.write("docs/all.md", "# All\n\n```snippets\n```\n")
    project.write("docs/notebooks/walk.py", "# %%\nprint('first')\n")
    with serving(project) as server:
        yield server


def test_a_failure_stands_in_every_page_and_a_correction_replaces_it(server):
    assert "data-output>first\n<" in server.get()

    page = server.page_after("snippets/net.py", "print('so far')\n1 / 0\n")
    for shown in (page, server.get("other/")):
        assert "ZeroDivisionError" in shown
        assert "snippets/net.py&quot;, line 2" in shown
        assert "docs/index.md, line 3" in shown
    assert "data-output" not in page
    assert "data-output>other\n<" in server.get("other/")

    page = server.page_after("snippets/net.py", "print('second')\n")
    assert "data-output>second\n<" in page
    assert "ZeroDivisionError" not in page


def test_a_failure_leaves_the_files_of_all_else_in_place(server):
    server.page_after("snippets/net.py", "1 / 0\n")
    assert server.get("snippets/other.py").endswith("\nprint('other')\n")
    assert '"other\\n"' in server.get("snippets/other.ipynb")
    assert "```text\nother\n```" in server.get("other.md")
    assert server.get("llms.txt").startswith("# Planted")
    assert "other.py" in server.get("all/")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        server.get("snippets/net.py")
    server.save("snippets/net.py", "print('first')\n")
    assert server.get("snippets/net.py").endswith("print('first')\n")


def test_a_wrong_fence_is_shown_where_it_stands(server):
    text = fence('exec="on" snipet="net.py"')
    page = server.page_after("docs/index.md", f"{text}The end.\n")
    assert "docs/index.md, line 1: unknown option &#x27;snipet&#x27;" in page
    assert "The end." in page
    page = server.page_after("docs/index.md", f"# Start\n\n{NET}")
    assert "data-output" in page


def test_a_change_of_the_navigation_changes_the_index_of_snippets(server):
    settings = server.project.read("mkdocs.yml")

    def topics(nav):
        server.save("mkdocs.yml", settings + nav)
        index = BeautifulSoup(server.get("all/"), "html.parser")
        return [topic.get_text() for topic in index.select("[scope=rowgroup]")]

    assert topics("nav: [{One: other.md}, {Two: index.md}]\n") == ["One", "Two"]
    assert topics("nav: [{B: [{Two: index.md}, other.md]}]\n") == ["B"]
    server.save("mkdocs.yml", settings)


def test_the_failure_of_a_notebook_is_shown_and_mended(server):
    page = server.page_after(
        "docs/notebooks/walk.py", "# %%\n1 / 0\n", "notebooks/walk/"
    )
    assert "docs/notebooks/walk.py" in page
    assert "ZeroDivisionError" in page
    page = server.page_after(
        "docs/notebooks/walk.py", "# %%\nprint('second')\n", "notebooks/walk/"
    )
    assert "ZeroDivisionError" not in page
    assert "second" in page


def test_an_edit_of_the_package_starts_the_server_anew_unless_it_is_broken(project):
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "tf2_memo", project.root / "tf2_memo", ignore=ignored)
    file = "tf2_memo/pages/provenance.py"
    whole = project.read(file)
    with serving(project) as server:
        page = server.page_after(file, f"{whole}\n+\n")
        assert "ran in" in page
        with suppress(ConnectionError, urllib.error.URLError):
            server.save(file, whole.replace("ran in", "took"))
        server.wait()
        assert "took" in server.get()
        assert "ran in" not in server.get()


def test_a_page_can_be_read_while_programs_of_others_run_and_reloads_by_itself(project):
    quick = [fence('exec="on"', f"print({number})") for number in range(9)]
    project.write("docs/first.md", "".join(quick))
    go = project.root / "go"
    waits = f"import os, threading\nwhile not os.path.exists({str(go)!r}):\n    threading.Event().wait(0.1)\n"
    project.write("docs/last.md", fence('exec="on"', f"{waits}print('went on')"))
    with serving(project) as server:
        assert "data-output>first\n<" in server.get()
        assert "Still running: &lt;block 1&gt;" in server.get("last/")
        question = server.question()
        go.touch()
        server.get(question)
        assert "went on" in server.get("last/")


def test_tensorflow_is_imported_before_the_first_edit(project):
    project.write("stand_in/tensorflow.py", COUNTING_STAND_IN)
    with project.start("-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0") as process:
        Server(project, process, 0).wait()
        events = project.root / "stand_in" / "events"
        while not events.exists():  # the import goes on beside the server
            assert process.poll() is None
        process.terminate()
        process.communicate()
    assert events.read_text() == "import\n"
