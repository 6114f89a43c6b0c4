"""What a reader takes away, fetched from the served site and run elsewhere, does what the page shows."""

import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import nbformat
import pytest
from bs4 import Tag
from packaging.requirements import Requirement

from tests.house import MARKDOWN, ROOT, SNIPPETS
from tests.shares import first_of_each_section, mostly_beyond
from tests.site.kernels import run_notebook
from verify.masks import masked

ARCHIVE = "snippets/tf2-memo-snippets.zip"

# The build has run the very bytes that are downloaded, which a test below compares. So `make test` runs those programs
# again whose way of being run may matter, and `make test-all` all others.
DECLARED = re.compile(r'snippet="([\w/]+\.py)[^\n]*(?:raises|stderr)=')
STARTS_PROCESSES = re.compile(r"\b(?:multiprocessing|subprocess)\b")
ASKS_THE_INTERPRETER = re.compile(
    r"\b(?:__file__|__main__|importlib|logging|os|platform|resource|signal|sys|traceback|warnings)\b"
    r"|\btf\.print\b"
)
SOURCES = {path: (ROOT / "snippets" / path).read_text(encoding="utf-8") for path in SNIPPETS}  # fmt: skip
FIRST = first_of_each_section(SNIPPETS)
FAIL_OR_WARN = {
    path for file in MARKDOWN for path in DECLARED.findall(file.read_text("utf-8"))
}
"""The programs whose fences declare an error or a warning."""
ALONE = [path for path in SNIPPETS if STARTS_PROCESSES.search(SOURCES[path])]
"""What runs in an interpreter of its own, since it starts others."""
FORKED = [path for path in SNIPPETS if path not in ALONE]
AS_PROGRAM = {
    *(path for path in SNIPPETS if ASKS_THE_INTERPRETER.search(SOURCES[path])),
    *FIRST,
    *FAIL_OR_WARN,
}
AS_NOTEBOOK = AS_PROGRAM - FAIL_OR_WARN | set(FIRST) | {min(FAIL_OR_WARN)}
"""Of the declared errors one: how a kernel reports an error does not depend on the error."""


def needed_by(*names: str) -> set[str]:
    """The names of installed packages that some packages need, with their own."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        try:
            requirements = map(Requirement, distribution(name).requires or [])
        except PackageNotFoundError:
            continue  # for another system
        if name not in found:
            found.add(name)
            waiting += [
                each.name
                for each in requirements
                if not each.marker or each.marker.evaluate({"extra": ""})
            ]
    return found


@pytest.fixture(scope="session")
def packages(tmp_path_factory) -> Path:
    """A folder that holds TensorFlow and NumPy with what they need, and nothing else."""
    folder = tmp_path_factory.mktemp("packages")
    for name in needed_by("tensorflow", "numpy"):
        files = distribution(name).files or []
        for top in {file.parts[0] for file in files} - {"..", "__pycache__"}:
            link = folder / top
            if not link.exists():
                link.symlink_to(distribution(name).locate_file(top))
    return folder


# -S leaves out site-packages, and with it everything that is installed there. A Python warning is an error, but for one
# that Keras gives of its own code when it saves a model under NumPy 2.
KNOWN = "ignore:__array__ implementation doesn't accept a copy:DeprecationWarning"
INTERPRETER = (sys.executable, "-S", "-W", "error", "-W", KNOWN)


@pytest.fixture(scope="session")
def environment(packages) -> dict[str, str]:
    """The environment of an interpreter that finds TensorFlow and NumPy, and nothing else."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(packages),
        "CUDA_VISIBLE_DEVICES": "-1",
    }


@pytest.fixture
def run_alone(environment, tmp_path):
    """Run a file in a new interpreter and an empty folder."""

    def run(file: Path) -> subprocess.CompletedProcess[str]:
        folder = tmp_path / "elsewhere"
        folder.mkdir()
        return subprocess.run(
            [*INTERPRETER, file],
            cwd=folder,
            env=environment | {"HOME": str(folder)},
            check=False,
            capture_output=True,
            text=True,
        )

    return run


@pytest.fixture(scope="session")
def forking_interpreter(environment) -> Iterator[subprocess.Popen[str]]:
    """An interpreter that forks for each program: importing TensorFlow takes longer than most programs."""
    with subprocess.Popen(
        [*INTERPRETER, Path(__file__).with_name("forking_interpreter.py")],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.stdin.close()


@pytest.fixture
def run_forked(forking_interpreter, tmp_path):
    """Run a file in a fork of an interpreter that has imported TensorFlow, and in an empty folder."""

    def run(file: Path, *, warns: bool) -> subprocess.CompletedProcess[str]:
        folder = tmp_path / "elsewhere"
        folder.mkdir()
        print(json.dumps([str(file), str(folder), warns]), file=forking_interpreter.stdin, flush=True)  # fmt: skip
        status = int(forking_interpreter.stdout.readline())
        out, err = ((folder / name).read_text() for name in ("stdout", "stderr"))
        return subprocess.CompletedProcess(file, status, out, err)

    return run


@pytest.fixture
def fetch(address):
    """Return the bytes that the served site has at a path."""

    def get(path: str) -> bytes:
        with urlopen(f"{address}{path}") as response:
            return response.read()

    return get


def shown(element: Tag) -> tuple[str, str]:
    """The output that the page shows, and the last line of the error, without the module of its class."""
    error = element.select_one("[data-error]")
    output = element.select_one("[data-output]").get_text()
    line = last_line(error.get_text()) if error else ""
    return masked(output), re.sub(r"^[\w.]+\.(?=\w+:)", "", line)


def last_line(text: str) -> str:
    return text.rstrip().splitlines()[-1].lstrip()


@pytest.mark.parametrize("path", mostly_beyond(FORKED, AS_PROGRAM))
def test_a_downloaded_program_prints_what_the_page_shows(
    site, fetch, run_forked, tmp_path, path
):
    file = tmp_path / "program.py"
    file.write_bytes(fetch(f"snippets/{path}"))
    warning = site.snippets[path].select_one("[data-stderr]")
    ran = run_forked(file, warns=bool(warning))
    assert_shown(ran, site.snippets[path])


@pytest.mark.parametrize("path", ALONE)
def test_a_downloaded_program_that_starts_others_runs_by_itself(
    site, fetch, run_alone, tmp_path, path
):
    file = tmp_path / "program.py"
    file.write_bytes(fetch(f"snippets/{path}"))
    assert_shown(run_alone(file), site.snippets[path])


def assert_shown(ran: subprocess.CompletedProcess[str], element: Tag) -> None:
    """Compare what a program did with what its page shows."""
    output, error = shown(element)
    assert masked(ran.stdout) == output, ran.stderr
    assert (ran.returncode != 0) == bool(error), ran.stderr
    assert error in ran.stderr


@pytest.mark.parametrize("module", ["tf2_memo", "matplotlib"])
def test_nothing_else_is_within_reach(run_alone, tmp_path, module):
    file = tmp_path / "program.py"
    file.write_text(f"import {module}\n")
    assert f"No module named '{module}'" in run_alone(file).stderr


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_downloaded_program_is_the_page_s_and_says_where_it_comes_from(
    site, fetch, path
):
    origin, _, program = fetch(f"snippets/{path}").decode().partition("\n\n")
    assert program == site.snippets[path].code.get_text()
    where, versions, licence = origin.splitlines()
    build = json.loads((site.folder / "build.json").read_text())
    assert path in where
    assert all(version in versions for version in build["versions"].values())
    assert "MIT-0" in licence


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_downloaded_notebook_holds_the_program_and_its_output(site, fetch, path):
    notebook = notebook_of(path, fetch)
    nbformat.validate(notebook)
    pin, text, *_ = notebook.cells
    _, docstring, code = SOURCES[path].split('"""', 2)
    assert "%pip install --quiet tensorflow==" in pin.source
    assert docstring.startswith(f"{text.source.removeprefix('# ').splitlines()[0]}.")
    cells = code_cells(notebook)
    assert "".join("".join(cell.source for cell in cells).split()) == "".join(code.split())  # fmt: skip
    assert printed(cells) == shown(site.snippets[path])


@pytest.mark.parametrize("path", mostly_beyond(SNIPPETS, AS_NOTEBOOK))
def test_a_downloaded_notebook_prints_what_the_page_shows(site, fetch, tmp_path, path):
    notebook = notebook_of(path, fetch)
    notebook.cells = code_cells(notebook)
    output, error = printed(run_notebook(notebook, tmp_path).cells)
    shown_output, shown_error = shown(site.snippets[path])
    if "tf.print" in SOURCES[path]:
        # A kernel reads what compiled code prints in a thread of its own, puts it into any line, and may come too late.
        assert characters(output) <= characters(shown_output)
    else:
        assert output == shown_output
    # A kernel adds to a SyntaxError where it is.
    assert error.startswith(shown_error)
    assert bool(error) == bool(shown_error)


def notebook_of(path: str, fetch: Callable[[str], bytes]) -> nbformat.NotebookNode:
    """The notebook that the served site has of a program."""
    file = f"snippets/{path.removesuffix('.py')}.ipynb"
    return nbformat.reads(fetch(file), as_version=4)


def code_cells(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """The cells of code, but for the one that installs the packages."""
    return [cell for cell in notebook.cells[1:] if cell.cell_type == "code"]


def characters(output: str) -> Counter[str]:
    """How often an output has each character, but for spaces and ends of lines."""
    return Counter("".join(output.split()))


def printed(cells: list[nbformat.NotebookNode]) -> tuple[str, str]:
    """The output of a notebook's cells, and the last line of the error. Any other output is a mistake.

    But for what a kernel displays without any text: so does Keras' summary, besides the table that it prints.
    """
    outputs = [
        output
        for cell in cells
        for output in cell.outputs
        if output.get("data", {}).get("text/plain") != ""
    ]
    text = [output.text for output in outputs if output.get("name") == "stdout"]
    errors = [output for output in outputs if output.output_type == "error"]
    assert {output.output_type for output in outputs} <= {"stream", "error"}
    return masked("".join(text)), "".join(
        # AutoGraph's message ends with the whole line.
        f"{error.ename}: {last_line(error.evalue).removeprefix(f'{error.ename}: ')}"
        for error in errors
    )


def test_the_first_cell_of_a_notebook_finds_the_versions_of_this_build(
    fetch, tmp_path, monkeypatch
):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    notebook = nbformat.reads(fetch("snippets/two_layer_net/tape.ipynb"), as_version=4)
    notebook.cells = notebook.cells[:1]
    (cell,) = run_notebook(notebook, tmp_path).cells
    assert {output.output_type for output in cell.outputs} <= {"stream"}
    assert "ERROR" not in str(cell.outputs)


@pytest.mark.parametrize(
    ("page", "link", "file"),
    [
        (
            "two_layer_net/tape/",
            "#snippet-tape .downloads a",
            "snippets/two_layer_net/tape.py",
        ),
        ("snippets/", "article > p a[download]", ARCHIVE),
    ],
)
def test_a_click_downloads_the_file(reader, site, page, link, file):
    opened = reader.open(page)
    with opened.expect_download() as download:
        opened.locator(link).first.click()
    assert download.value.suggested_filename == file.rpartition("/")[2]
    assert Path(download.value.path()).read_bytes() == (site.folder / file).read_bytes()


def test_the_archive_holds_all_programs_and_works_in_an_empty_folder(
    site, fetch, run_alone, tmp_path
):
    with ZipFile(io.BytesIO(fetch(ARCHIVE))) as archive:
        archive.extractall(tmp_path)
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir())
    for path in SNIPPETS:
        assert (folder / path).read_bytes() == fetch(f"snippets/{path}")
    build = json.loads((site.folder / "build.json").read_text())
    pins = (folder / "requirements.txt").read_text().splitlines()
    assert set(pins) == {
        f"{name}=={version}"
        for name, version in build["versions"].items()
        if name != "python"
    }
    readme = (folder / "README.md").read_text()
    (named,) = re.findall(r"python (\S+\.py)", readme)
    ran = run_alone(folder / named)
    assert (masked(ran.stdout), "") == shown(site.snippets[named])
