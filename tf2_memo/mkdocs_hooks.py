"""All that needs MkDocs itself: site/build.json, and a notebook cache that notices an upgrade."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from tf2_memo import provenance
from tf2_memo.cache import key
from tf2_memo.machine import machine, versions

NOTEBOOK_PLUGIN = "mkdocs-jupyter"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give each set of versions a notebook cache of its own: the plugin's key covers only the notebook's bytes."""
    if NOTEBOOK_PLUGIN in config.plugins:
        folder = Path(".cache/notebooks") / key([versions(), machine()])[:16]
        config.plugins[NOTEBOOK_PLUGIN].config["cache_dir"] = str(folder)
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Write site/build.json."""
    file = Path(config.site_dir, "build.json")
    file.write_text(
        json.dumps(provenance.build_record(), indent=1) + "\n", encoding="utf-8"
    )
