"""Writes what belongs to a built site and is no page of it.

That is the record of the build, the downloads, the pictures for shared links, the policy of the pages, and the pages as
Markdown.

MkDocs calls it through a hook. After another generator: `python -m tf2_memo.publish site`.
"""

import json
import sys
from pathlib import Path

from tf2_memo import (
    cards,
    downloads,
    markdown_pages,
    notebook_pages,
    policy,
    provenance,
)
from tf2_memo.errors import serving


def publish(site: Path) -> None:
    """Complete the folder of a built site."""
    record = json.dumps(provenance.build_record(), indent=1)
    (site / "build.json").write_text(f"{record}\n", encoding="utf-8")
    downloads.write(site)
    notebook_pages.write_downloads(site)
    cards.write(site)
    if not serving():  # live reload adds a script of its own afterwards
        policy.allow_scripts(site)
    markdown_pages.write(site)


if __name__ == "__main__":
    publish(Path(sys.argv[1]))
