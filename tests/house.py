"""Where things are in this repository."""

import functools
from pathlib import Path

from mkdocs.config import load_config

from tf2_memo.site import Site

ROOT = Path(__file__).parent.parent
SNIPPETS = sorted(
    file.relative_to(ROOT / "snippets").as_posix()
    for file in (ROOT / "snippets").rglob("*.py")
)
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.py"))
MARKDOWN = sorted(
    file
    for file in (ROOT / "docs").rglob("*.md")
    if file.with_suffix(".py") not in NOTEBOOKS  # a build has made it
)
PAGES = sorted(
    file.relative_to(ROOT / "docs").with_suffix("").as_posix()
    for file in [*MARKDOWN, *NOTEBOOKS]
)
"""The pages, by their path below docs/ without its ending."""


@functools.cache
def configured() -> Site:
    """The site of this repository, as mkdocs.yml describes it."""
    return Site.of(load_config(str(ROOT / "mkdocs.yml")), ROOT)


def address_of(page: str) -> str:
    """Return the address of a page below the site's: that of `index` is empty, that of `a/index` is a/."""
    return f"{page}/".removesuffix("index/")
