"""Says where the site, its pages, its repository and its notebooks in Colab are, as mkdocs.yml sets it."""

import functools
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

BUILT_BRANCH = "gh-pages"
"""The branch that hosting pushes the built site to. Colab opens notebooks from a repository only."""


def site() -> str:
    """Return the address of the hosted site, with its last slash, or nothing."""
    address = settings().get("site_url") or ""
    return address and f"{address.rstrip('/')}/"


def repository() -> str:
    """Return the address of the repository, `https://github.com/OWNER/NAME`, or nothing."""
    return ((settings().get("extra") or {}).get("repository") or "").rstrip("/")


def page(path: str) -> str:
    """Return where a page is below the address of the site; `path` is its path below docs/, without its ending."""
    if not settings().get("use_directory_urls", True):
        return f"{path}.html"
    return "" if path == "index" else f"{path}/"


def anchor(snippet: str) -> str:
    """Return the id of a snippet on its page. It has no dot, which the theme's copy button would trip over."""
    return f"snippet-{PurePosixPath(snippet).stem}"


def topics() -> dict[str, str]:
    """Return the pages of the navigation in its order, each with the section that it is in, or its own title."""
    found: dict[str, str] = {}
    for entry in settings().get("nav") or []:
        for title, content in entry.items():
            pages = [content] if isinstance(content, str) else content
            paths = [
                path
                for item in pages
                for path in ([item] if isinstance(item, str) else item.values())
            ]
            found |= {path.rpartition(".")[0]: title for path in paths}
    return found


def colab(path: str) -> str:
    """Return where Colab opens a notebook of the built site, or nothing when there is no repository on GitHub."""
    host, _, name = repository().partition("github.com/")
    if not host or not name:
        return ""
    return f"https://colab.research.google.com/github/{name}/blob/{BUILT_BRANCH}/{path}"


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without importing what its `!!python` tags name."""


def _nothing(*_: object) -> None:
    """Return what stands in for a Python object."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)
_Loader.add_constructor("!ENV", construct_env_tag)


@functools.cache
def settings() -> dict[str, Any]:
    """Return what mkdocs.yml holds. Generators hand it to templates, and to nothing else of this package."""
    text = Path("mkdocs.yml").read_text(encoding="utf-8")
    return yaml.load(text, _Loader)  # noqa: S506 - a safe loader, too
