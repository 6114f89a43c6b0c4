"""Says of each page what links to it show: its title and its description, as the page's own source has them."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from tf2_memo.programs.program import FRONT_MATTER
from tf2_memo.site import Site

_HEADING = re.compile(r"^#[ \t]+(.+?)(?:[ \t]+#*)?(?:[ \t]+\{[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Head:
    """A page by its path below the docs folder without its ending, its title, and its description, if it has one."""

    page: str
    title: str
    description: str


def read_heads(site: Site) -> list[Head]:
    """Return the head of each page, in the order of their paths."""
    titles = {entry.page: entry.title for entry in site.navigation}
    return [_read_head(site, page, titles) for page in map(site.page_of, site.pages())]


def _read_head(site: Site, uri: str, titles: dict[str, str]) -> Head:
    text = (site.docs / uri).read_text(encoding="utf-8-sig", errors="replace")
    head = FRONT_MATTER.match(text)
    meta = _meta(head[1]) if head else {}
    heading = _HEADING.search(text[head.end() if head else 0 :])
    page = uri.rpartition(".")[0]
    title = titles.get(page) or meta.get("title") or (heading[1] if heading else page)
    return Head(page, str(title), str(meta.get("description") or ""))


def _meta(text: str) -> dict[str, Any]:
    try:
        meta = yaml.safe_load(text)
    except yaml.YAMLError:
        return {}
    return meta if isinstance(meta, dict) else {}
