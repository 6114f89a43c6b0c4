"""All that needs MkDocs itself: the notebook page, and site/build.json."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.pages import Page

from tf2_memo import notebook, provenance
from tf2_memo.cache import key
from tf2_memo.errors import PageError
from tf2_memo.machine import machine, versions

NOTEBOOK_PLUGIN = "mkdocs-jupyter"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give each set of versions a notebook cache of its own: the plugin's key covers only the notebook's bytes."""
    if NOTEBOOK_PLUGIN in config.plugins:
        folder = Path(".cache/notebooks") / key([versions(), machine()])[:16]
        config.plugins[NOTEBOOK_PLUGIN].config["cache_dir"] = str(folder)
    return config


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Give a notebook's page the form of the other pages."""
    return notebook.plain(html) if page.file.src_uri.endswith(".py") else html


def on_post_build(config: MkDocsConfig) -> None:
    """Write site/build.json."""
    try:
        record = provenance.build_record()
    except PageError as error:
        raise BuildError(str(error)) from error
    file = Path(config.site_dir, "build.json")
    file.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
