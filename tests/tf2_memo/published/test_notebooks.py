"""The files of a notebook that a reader takes away."""

import json
from importlib.metadata import version

import nbformat
import pytest

from tests.planted import announced, planted_site, result, write
from tf2_memo.programs.runner import Runner
from tf2_memo.published import notebooks

SOURCE = "# %%\nprint(1)\n"
CELL = {
    "cell_type": "code",
    "metadata": {},
    "source": "print(1)",
    "execution_count": 1,
    "outputs": [{"output_type": "stream", "name": "stdout", "text": "1\n"}],
}


@pytest.fixture
def written(tmp_path):
    """Write the files of a notebook whose first cell holds a text, and return their folder."""

    def write_files(text="Text.", failure=False, **settings):
        cell = {"cell_type": "markdown", "metadata": {}, "source": text}
        made = {"cells": [cell, CELL], "measured": "2026-01-02T03:04:05+00:00"}
        if failure:
            made = {"line": 1, "message": "it fails"}

        class Executing(Runner):
            def run(self, blocks):
                exception = "SystemExit" if failure else ""
                return (
                    result(json.dumps(made), failure=exception, exception=exception),
                )

        write(tmp_path, {"docs/notebooks/walk.py": SOURCE, "snippets/none.txt": ""})
        site = planted_site(tmp_path, **settings)
        notebooks.write(announced(site, Executing()), tmp_path / "site")
        return tmp_path / "site" / "notebooks"

    return write_files


def test_the_source_says_where_it_comes_from(written):
    file = written(site_url="https://example.org/memo/") / "walk.py"
    origin, _, source = file.read_text().partition("\n\n")
    assert "of Planted: https://example.org/memo/notebooks/walk/\n" in origin
    assert "2026-01-02" in origin
    assert "# Licence: MIT-0" in origin
    assert source == SOURCE


def test_the_notebook_pins_its_versions_first(written):
    notebook = nbformat.read(written() / "walk.ipynb", as_version=4)
    nbformat.validate(notebook)
    first, text, code = notebook.cells
    assert first.source.startswith("# notebooks/walk.py of Planted\n# Run with python")
    packages = ("tensorflow", "keras", "numpy", "matplotlib")
    pins = " ".join(f"{name}=={version(name)}" for name in packages)
    assert first.source.splitlines()[-1] == f"%pip install --quiet {pins}"
    assert (first.outputs, text.source) == ([], "Text.")
    assert code.outputs[0].text == "1\n"


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        (
            "https://example.org/memo/",
            "[`f`](../graphs/f.md#a) [start](../index.md) [b](b.py)",
            "[`f`](https://example.org/memo/graphs/f/#a) [start](https://example.org/memo/) [b](https://example.org/memo/notebooks/b/)",
        ),
        ("https://example.org/", "[x](https://other.org/y)", "[x](https://other.org/y)"),
        ("", "See [`f`](../f.md), [x](https://other.org/y).", "See `f`, [x](https://other.org/y)."),
    ],
)  # fmt: skip
def test_links_between_pages_lead_to_the_hosted_site_if_any(
    written, url, text, expected
):
    notebook = nbformat.read(written(text, site_url=url) / "walk.ipynb", as_version=4)
    assert notebook.cells[1].source == expected


def test_a_notebook_that_failed_has_no_files(written):
    assert not written(failure=True).exists()
