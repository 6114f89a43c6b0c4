"""Says where the site, its repository and its notebooks in Colab are, as mkdocs.yml sets it."""

import functools
from pathlib import Path
from typing import Any

import yaml

BUILT_BRANCH = "gh-pages"
"""The branch that hosting pushes the built site to. Colab opens notebooks from a repository only."""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without importing what its `!!python` tags name."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


@functools.cache
def settings() -> dict[str, Any]:
    """Return what mkdocs.yml holds. Generators hand it to templates, and to nothing else of this package."""
    return yaml.load(Path("mkdocs.yml").read_text(encoding="utf-8"), _Loader)


def site() -> str:
    """Return the address of the hosted site, with its last slash, or nothing."""
    address = settings().get("site_url") or ""
    return address and f"{address.rstrip('/')}/"


def repository() -> str:
    """Return the address of the repository, `https://github.com/OWNER/NAME`, or nothing."""
    return ((settings().get("extra") or {}).get("repository") or "").rstrip("/")


def colab(path: str) -> str:
    """Return where Colab opens a notebook of the built site, or nothing when there is no repository on GitHub."""
    host, _, name = repository().partition("github.com/")
    if not host or not name:
        return ""
    return f"https://colab.research.google.com/github/{name}/blob/{BUILT_BRANCH}/{path}"
