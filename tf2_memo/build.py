"""The calls that a generator makes: prepare before it renders the pages, publish after it has built them.

In: the results of a `Site`. Out: what is wrong anywhere, and a complete folder of the built site. MkDocs makes the
calls through hooks.py. For a generator without hooks they are commands: `python -m tf2_memo.build prepare`, and
`python -m tf2_memo.build publish site`.
"""

import argparse
import json
import logging
import sys
from pathlib import Path

from tf2_memo.notebooks import pages as notebook_pages
from tf2_memo.pages.record import build_record
from tf2_memo.programs.problem import Problem, listed
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Runner
from tf2_memo.published import (
    blank_lines,
    cards,
    downloads,
    notebooks,
    policy,
    search,
    thumbnails,
    twins,
)
from tf2_memo.site import Site


def prepare(results: Results) -> list[Problem]:
    """Write the pages of notebooks, read all pages, run what is missing, and return all that is wrong."""
    problems = notebook_pages.write(results)
    return problems + results.prepare()


def publish(results: Results, folder: Path) -> None:
    """Complete the folder of a built site with what is no page of it, and forget what no build has used for long."""
    record = json.dumps(build_record(results), indent=1)
    (folder / "build.json").write_text(f"{record}\n", encoding="utf-8")
    downloads.write(results, folder)
    notebooks.write(results, folder)
    cards.write(results, folder)
    thumbnails.write(results, folder)
    if not results.site.serving:  # live reload adds a script of its own afterwards
        for file in folder.rglob("*.html"):
            html = file.read_text(encoding="utf-8")
            page = policy.allow_scripts(blank_lines.leave_out(html))
            file.write_text(page, encoding="utf-8")
    twins.write(results, folder)
    search.write(results.site, folder)
    results.cache.prune()


def log_progress() -> None:
    """Show what this package logs: generators show only what they log themselves."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    log = logging.getLogger("tf2_memo")
    log.handlers = [handler]
    log.setLevel(logging.INFO)


def main() -> None:
    """Prepare or publish a site whose generator has no hooks."""
    from mkdocs.config import load_config  # noqa: PLC0415 - this module serves generators without MkDocs, too

    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("step", choices=["prepare", "publish"])
    parser.add_argument("folder", type=Path, nargs="?", default="site")
    parser.add_argument("--config-file", type=Path, default="mkdocs.yml")
    arguments = parser.parse_args()
    log_progress()
    config = load_config(str(arguments.config_file))
    root = arguments.config_file.absolute().parent
    results = Results(Site.of(config, root), Runner(root=root))
    if problems := prepare(results):
        sys.exit(listed(problems))
    if arguments.step == "publish":
        publish(results, arguments.folder)


if __name__ == "__main__":
    main()
