"""All that needs MkDocs itself: the notebook page, site/build.json, and what is done to the finished pages."""

import json
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from tf2_memo import environment, notebook, policy, provenance, results
from tf2_memo.cache import key
from tf2_memo.errors import PageError, serving, shown
from tf2_memo.machine import dependencies, machine, versions

_ANSI = re.compile(r"\x1b\[[\d;]*m")


@event_priority(-100)
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Replace how a notebook is rendered, after mkdocs-jupyter has done so."""
    if page.file.src_uri.endswith(".py"):
        execute = page.render

        def render(config: MkDocsConfig, files: Files) -> None:
            _render_notebook(page, lambda: execute(config, files))

        page.render = render
    return page


def on_post_build(config: MkDocsConfig) -> None:
    """Write site/build.json, and let pages run their own scripts only."""
    if not serving():  # live reload adds a script of its own afterwards
        policy.allow_scripts(Path(config.site_dir))
    try:
        record = provenance.build_record()
    except PageError as error:
        if not serving():
            raise BuildError(str(error)) from error
        results.log.error("%s", error)
        return
    file = Path(config.site_dir, "build.json")
    file.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def _render_notebook(page: Page, execute: Any) -> None:
    """Fill a notebook's page from the cache, or by executing it in a clean environment.

    The plugin's own cache does not notice an upgrade, nor survive a build that was killed while writing it.
    """
    source = Path(page.file.abs_src_path).read_text(encoding="utf-8")
    name = key(
        [
            source,
            Path(notebook.__file__).read_text(encoding="utf-8"),
            versions(),
            dependencies(),
            machine(),
        ]
    )
    entry = results.CACHE.get(name)
    if entry is None:
        try:
            with environment.cleaned():
                execute()
        except Exception as error:  # noqa: BLE001 - a kernel may fail in many ways
            _fail(
                page, f"{page.file.src_uri} failed\n{_ANSI.sub('', str(error))}", error
            )
            return
        entry = {
            "title": page.title,
            "content": notebook.plain(page.content),
            "toc": [_tokens(link) for link in page.toc],
        }
        results.CACHE.put(name, entry)
    page.title, page.content, page.toc = (
        entry["title"],
        entry["content"],
        get_toc(entry["toc"]),
    )


def _tokens(link: AnchorLink) -> dict[str, Any]:
    return {
        "id": link.id,
        "name": link.title,
        "level": link.level,
        "children": [_tokens(child) for child in link.children],
    }


def _fail(page: Page, message: str, cause: Exception) -> None:
    """In `serve`, show what went wrong in the page and go on. Otherwise end the build."""
    if not serving():
        raise BuildError(message) from cause
    page.content, page.toc = shown(message), get_toc([])
