"""Writes every snippet as files to take away: a program, a notebook, and all programs in one archive."""

import io
from collections.abc import Mapping
from html import escape
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tf2_memo import addresses, results, snippet
from tf2_memo.cache import code, key
from tf2_memo.machine import PACKAGES, versions
from tf2_memo.results import CACHE, Run

ARCHIVE = "tf2-memo-snippets"
LICENCE = "MIT-0: use, change and share it as you like, without conditions."

_README = """\
# Snippets of TF2 Memo

Each file is a program of its own. It needs TensorFlow and NumPy, and no other file:

    python -m pip install --requirement requirements.txt
    python two_layer_net/tape.py

The files in errata/ hold mistakes, which their first lines name; some of them end with an error, as they should.

requirements.txt names the versions that the programs were run with, {versions}.
{origin}
Licence: {licence}
"""


def write(site: Path) -> None:
    """Write the files below snippets/ in the folder of a built site."""
    folder = site / snippet.FOLDER
    folder.mkdir(exist_ok=True)
    runs = results.snippets()
    for run in runs:
        file = folder / run.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_program(run), encoding="utf-8")
        file.with_suffix(".ipynb").write_text(_notebook(run), encoding="utf-8")
    (folder / f"{ARCHIVE}.zip").write_bytes(_archive(runs))


def links(path: str) -> str:
    """Return the HTML that leads to the files of a snippet, and to Colab when the repository is on GitHub."""
    return links_to(PurePosixPath(snippet.FOLDER, path))


def links_to(program: PurePosixPath) -> str:
    """Return the HTML that leads to a program of the built site, to the notebook beside it, and to Colab."""
    notebook = program.with_suffix(".ipynb")
    anchors = [
        f'<a href="site:{file}" download aria-label="{escape(file.name)}">{file.suffix}</a>'
        for file in (program, notebook)
    ]
    if colab := addresses.colab(str(notebook)):
        anchors.append(f'<a href="{escape(colab)}">Open in Colab</a>')
    return " · ".join(anchors)


def origin(name: str, place: str, packages: Mapping[str, str], measured: str) -> str:
    """Return the comment that opens a downloaded file. `place` is where its page is below the address of the site."""
    address = f": {addresses.site()}{place}" if addresses.site() else ""
    return (
        f"# {name} of TF2 Memo{address}\n"
        f"# Run with {_written(packages)} on {measured[:10]}.\n"
        f"# Licence: {LICENCE}\n"
    )


def notebook(
    cells: list[NotebookNode], opening: str, packages: Mapping[str, str]
) -> str:
    """Return cells as a notebook file, whose first cell opens with a comment and installs the packages."""
    pins = " ".join(f"{name}=={version}" for name, version in packages.items())
    cells = [new_code_cell(f"{opening}%pip install --quiet {pins}"), *cells]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # the id that nbformat gives is random
    metadata = {
        "kernelspec": {
            "display_name": "Python 3",
            "language": "python",
            "name": "python3",
        },
        "language_info": {"name": "python", "version": versions()["python"]},
    }
    return f"{nbformat.writes(new_notebook(cells=cells, metadata=metadata))}\n"


def _program(run: Run) -> str:
    return f"{_origin(run)}\n{run.block.code}"


def _origin(run: Run) -> str:
    place = f"{addresses.page(run.page)}#{addresses.anchor(run.path)}"
    return origin(run.path, place, versions(), run.measured)


def _packages() -> dict[str, str]:
    return {name: versions()[name] for name in PACKAGES}


def _written(packages: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in packages.items())


def _notebook(run: Run) -> str:
    """Return a snippet as a notebook file, out of the cache if it was made before."""

    def make() -> str:
        read = snippet.Snippet(run.path, run.block.code)
        title, _, text = read.docstring.partition("\n")
        heading = new_markdown_cell(f"# {title.rstrip('.')}\n{text}".rstrip())
        return notebook([heading, *_code_cells(run, read)], _origin(run), _packages())

    shown = (run.block.code, run.result.parts, run.result.traceback, _packages())
    tools = code("downloads.py", "snippet.py")
    return CACHE.get_or_make(key([_origin(run), shown, tools]), make)


def _code_cells(run: Run, read: snippet.Snippet) -> list[NotebookNode]:
    """Return a cell for each section, with its output. Where the program failed, as declared, it stops."""
    cells = [new_code_cell(source) for source in read.cells()]
    reached = len(run.result.parts)
    for cell, output in zip(cells, run.result.parts, strict=False):
        if output:
            cell.outputs.append(new_output("stream", name="stdout", text=output))
    if run.result.traceback:
        failed = cells[reached - 1]
        failed.metadata.tags = ["raises-exception"]  # so that tools run it to this end
        failed.outputs.append(_error(run.result.traceback))
    executed = [cell for cell in cells[:reached] if cell.source]
    for number, cell in enumerate(executed, start=1):
        cell.execution_count = number
    return executed + [cell for cell in cells[reached:] if cell.source]


def _error(traceback: str) -> NotebookNode:
    name, _, value = traceback.rstrip().splitlines()[-1].partition(": ")
    return new_output(
        "error",
        ename=name.rpartition(".")[2],
        evalue=value,
        traceback=traceback.splitlines(),
    )


def _archive(runs: list[Run]) -> bytes:
    origin = f"They come from {addresses.site()}" if addresses.site() else ""
    readme = _README.format(
        versions=_written(versions()), origin=origin, licence=LICENCE
    )
    pins = "".join(f"{name}=={versions()[name]}\n" for name in PACKAGES)
    files = {"README.md": readme, "requirements.txt": pins}
    files |= {run.path: _program(run) for run in runs}
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            # A name alone has no date: the same files make the same archive.
            archive.writestr(ZipInfo(f"{ARCHIVE}/{name}"), text, ZIP_DEFLATED)
    return buffer.getvalue()
