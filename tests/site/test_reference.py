"""The reference names all that a fence may call, and every module."""

from tests.house import ROOT
from tf2_memo import figures


def described(site):
    """The last parts of the names that the page describes."""
    page = site.pages["reference/index.html"]
    return {heading["id"].rpartition(".")[2] for heading in page.select("h3")}


def test_every_helper_is_there(site):
    assert set(figures.__all__) <= described(site)


def test_every_stage_is_there(site):
    stages = {file.parent.name for file in (ROOT / "tf2_memo").glob("*/__init__.py")}
    assert stages - {"figures"} <= described(site)
