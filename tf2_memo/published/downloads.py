"""Writes every snippet as files to take away: a program, a notebook, and all programs in one archive."""

import io
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tf2_memo.programs.cache import key
from tf2_memo.programs.machine import PACKAGES
from tf2_memo.programs.results import Results, Run
from tf2_memo.programs.snippet import FOLDER
from tf2_memo.published.prose import between_sections
from tf2_memo.site import Site, anchor

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


def write(results: Results, site_folder: Path) -> None:
    """Write the files below snippets/ in the folder of a built site."""
    folder = site_folder / FOLDER
    folder.mkdir(exist_ok=True)
    runs, made_by = results.runs(), results.digest("tf2_memo.published.ipynb")
    for run in runs:
        file = folder / run.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_program(run, results), encoding="utf-8")
        notebook = _notebook(run, results, made_by)
        file.with_suffix(".ipynb").write_text(notebook, encoding="utf-8")
    (folder / f"{ARCHIVE}.zip").write_bytes(_archive(runs, results))


def origin(
    name: str, place: str, packages: Mapping[str, str], measured: str, site: Site
) -> str:
    """Return the comment that opens a downloaded file. `place` is where its page is below the address of the site."""
    address = f": {site.url}{place}" if site.url else ""
    return (
        f"# {name} of {site.name}{address}\n"
        f"# Run with {_written(packages)} on {measured[:10]}.\n"
        f"# Licence: {LICENCE}\n"
    )


def _program(run: Run, results: Results) -> str:
    return f"{_origin(run, results)}\n{run.snippet.source}"


def _origin(run: Run, results: Results) -> str:
    place = f"{results.site.address(run.page)}#{anchor(run.path)}"
    versions, measured = results.machine.versions, run.result.measured
    return origin(run.path, place, versions, measured, results.site)


def _pins(results: Results) -> dict[str, str]:
    return {name: results.machine.versions[name] for name in PACKAGES}


def _written(packages: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in packages.items())


def _notebook(run: Run, results: Results, made_by: str) -> str:
    """Return a snippet as a notebook file, out of the cache if the same code has made it before."""
    opening, pins = _origin(run, results), _pins(results)
    prose = between_sections(run, results)

    def make() -> str:
        from tf2_memo.published import ipynb  # noqa: PLC0415 - it takes a while to import

        return ipynb.of_snippet(run, opening, pins, prose)

    shown = [
        run.snippet.source,
        run.result.parts,
        run.result.traceback,
        opening,
        pins,
        prose,
    ]
    return results.cache.get_or_make(key([shown, made_by]), make)


def _archive(runs: list[Run], results: Results) -> bytes:
    url, pins = results.site.url, _pins(results)
    readme = _README.format(
        versions=_written(results.machine.versions),
        origin=f"They come from {url}" if url else "",
        licence=LICENCE,
    )
    requirements = "".join(f"{name}=={version}\n" for name, version in pins.items())
    files = {"README.md": readme, "requirements.txt": requirements}
    files |= {run.path: _program(run, results) for run in runs}
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            # ZipInfo without a date: the same files give the same archive.
            archive.writestr(ZipInfo(f"{ARCHIVE}/{name}"), text, ZIP_DEFLATED)
    return buffer.getvalue()
