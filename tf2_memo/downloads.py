"""Writes every snippet as files to take away: a program, a notebook, and all programs in one archive."""

import io
from collections.abc import Mapping
from html import escape
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tf2_memo import addresses, results, snippet
from tf2_memo.cache import code, key
from tf2_memo.machine import PACKAGES, versions
from tf2_memo.results import CACHE, Run

ARCHIVE = "tf2-memo-snippets"
MAKERS = ("downloads.py", "ipynb.py", "notebook.py", "snippet.py")
"""The files that decide what a notebook file holds."""

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
        from tf2_memo import ipynb  # noqa: PLC0415 - it takes a while to import

        return ipynb.of_snippet(run, _origin(run), _packages())

    shown = [run.block.code, run.result.parts, run.result.traceback, _origin(run)]
    return CACHE.get_or_make(key([shown, _packages(), code(*MAKERS)]), make)


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
