"""The notebooks: the page of each, and what a reader takes away from it."""

import re
import subprocess
import sys
import sysconfig
from pathlib import PurePosixPath

import nbformat
import pytest
from nbclient import NotebookClient

from tests.house import NOTEBOOKS
from verify.masks import masked

LARGEST = 130_000  # bytes of HTML
NOT_PRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\u2400-\u241f]")


@pytest.fixture(params=[source.stem for source in NOTEBOOKS])
def name(request):
    return request.param


@pytest.fixture
def page(site, name):
    return site.pages[f"notebooks/{name}/index.html"]


@pytest.fixture
def ipynb(site, name):
    return nbformat.read(site.folder / f"notebooks/{name}.ipynb", as_version=4)


def on_page(page) -> str:
    """What the page shows that the notebook has printed, in order, without the spaces that align it."""
    shown = page.select("article [data-output], article figcaption > p, article th, article td")  # fmt: skip
    return words("\n".join(element.get_text() for element in shown))


def printed(notebook) -> str:
    """What the cells of a notebook have printed."""
    outputs = [
        output
        for cell in notebook.cells
        if cell.cell_type == "code" and "%pip" not in cell.source
        for output in cell.outputs
    ]
    return words("\n".join(output.get("text", "") for output in outputs))


def words(text: str) -> str:
    return " ".join(masked(text).split())


def test_each_cell_is_on_the_page_in_order(page, ipynb):
    code = [cell.source for cell in ipynb.cells[1:] if cell.cell_type == "code"]
    shown = [block.get_text().rstrip("\n") for block in page.select(".highlight code")]
    assert shown == code


def test_the_page_is_light(site, name):
    page = site.folder / f"notebooks/{name}/index.html"
    assert len(page.read_bytes()) < LARGEST


def test_it_brings_no_style_sheets_scripts_or_noise_of_its_own(page):
    article = page.article
    assert not article.select("script, link, img, svg image, [class*=jp-]")
    assert not NOT_PRINTED.search(article.get_text())
    assert "oneDNN" not in article.get_text()


def test_noise_would_be_found():
    assert NOT_PRINTED.search("1/2\b\b\b")
    assert NOT_PRINTED.search("1/2␈")
    assert not NOT_PRINTED.search("1\t2\n")


def test_its_code_is_marked_up_like_that_of_the_other_pages(site, page):
    block = page.select_one("article .highlight")
    other = site.pages["two_layer_net/tape/index.html"].select_one(".highlight")
    assert frame(block) == frame(other)
    assert line("import tensorflow as tf", block) == line("import tensorflow as tf", other)  # fmt: skip


def frame(block) -> tuple:
    """The elements around a block's code, with their classes."""
    return block.name, block["class"], [tag.name for tag in block.pre.find_all(recursive=False)]  # fmt: skip


def line(words, block) -> str:
    """The markup of a line of code."""
    (markup,) = [
        line for line in block.code.decode_contents().splitlines()
        if re.sub("<[^>]*>", "", line) == words
    ]  # fmt: skip
    return markup


def test_its_code_has_a_copy_button(reader, name):
    opened = reader.open(f"notebooks/{name}/", permissions=["clipboard-read", "clipboard-write"])  # fmt: skip
    block = opened.locator("article .highlight").first
    block.hover()
    block.locator("[data-clipboard-target]").click()
    opened.get_by_text("Copied to clipboard").wait_for()
    copied = opened.evaluate("navigator.clipboard.readText()")
    assert copied.rstrip("\n") == block.locator("code").inner_text().rstrip("\n")


@pytest.mark.parametrize(("scheme", "ink"), [("light", 0), ("dark", 1)])
def test_its_pictures_follow_the_colour_scheme(reader, name, scheme, ink):
    opened = reader.open(f"notebooks/{name}/", color_scheme=scheme)
    fills = opened.evaluate(
        "[...document.querySelectorAll('figure svg text')].map(text => getComputedStyle(text).fill)"
    )
    assert fills
    for fill in fills:
        red, green, blue = map(int, re.findall(r"\d+", fill)[:3])
        assert (red + green + blue > 3 * 128) == bool(ink), fill


def test_the_downloads_stand_on_the_page(page, name):
    files = [PurePosixPath(a["href"]).name for a in page.select(".notebook-run a")]
    assert files == [f"{name}.py", f"{name}.ipynb"]
    assert re.search(r"ran in \d+\.\d\d s · TensorFlow", page.select_one(".notebook-run").get_text())  # fmt: skip


@pytest.mark.parametrize("source", NOTEBOOKS, ids=lambda source: source.stem)
def test_the_downloaded_source_is_the_source(site, source):
    file = (site.folder / "notebooks" / source.name).read_text(encoding="utf-8")
    header, _, text = file.partition("\n\n")
    assert text == source.read_text(encoding="utf-8")
    assert all(line.startswith("# ") for line in header.splitlines())


def test_the_downloaded_notebook_holds_what_the_page_shows(page, ipynb):
    assert printed(ipynb) == on_page(page)
    assert not [
        output for cell in ipynb.cells for output in cell.get("outputs", [])
        if output.get("name") == "stderr"
    ]  # fmt: skip


def test_no_link_of_the_downloaded_notebook_leads_into_this_repository(ipynb):
    text = "\n".join(c.source for c in ipynb.cells if c.cell_type == "markdown")
    assert not re.findall(r"\]\((?!https://)[^)]*\)", text)


def test_the_downloaded_notebook_runs_and_prints_what_the_page_shows(
    page, ipynb, tmp_path, monkeypatch
):
    # The first cell finds its versions installed. Nothing else may be asked of a package index, or of pip's own page.
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")
    for cell in ipynb.cells:
        cell.pop("outputs", None)
        if cell.cell_type == "code":
            cell.outputs = []
    folder = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(ipynb, timeout=120, resources=folder).execute()
    assert printed(ipynb) == on_page(page)


def test_the_downloaded_source_runs_and_prints_what_the_page_shows(
    site, page, name, tmp_path
):
    ran = subprocess.run(
        [sys.executable, "-S", site.folder / f"notebooks/{name}.py"],
        cwd=tmp_path,
        env={
            "PYTHONPATH": sysconfig.get_path("purelib"),
            "HOME": str(tmp_path),
            "MPLBACKEND": "agg",
            "CUDA_VISIBLE_DEVICES": "-1",
        },
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    assert words(ran.stdout) == on_page(page)
