"""The calls that a generator makes: prepare before it renders the pages, publish after it has built them.

In: the results of a `Site`. Out: what is wrong anywhere, and a complete folder of the built site. MkDocs makes the
calls through hooks.py. For a generator without hooks they are commands: `python -m tf2_memo.build prepare`, and
`python -m tf2_memo.build publish site`.
"""

import argparse
import json
import logging
import re
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
    checksums,
    downloads,
    notebooks,
    policy,
    raw_results,
    search,
    thumbnails,
    twins,
)
from tf2_memo.site import Site


def prepare(results: Results) -> list[Problem]:
    """Read all pages, run what is missing, write the pages of notebooks, and return all that is wrong."""
    notebook_pages.remove_stale(results.site)
    problems = results.prepare(notebook_pages.programs(results))
    return notebook_pages.write(results) + problems


def prepare_shard(results: Results, shard: slice) -> list[Problem]:
    """Run those programs of a shard that are missing, and return all that is wrong with pages and with these programs.

    The programs of notebooks and pages have the same order on each machine. Where all shards have left their results,
    `prepare` finds nothing missing.
    """
    return results.prepare(notebook_pages.programs(results), shard)


def complete_page(html: str) -> str:
    """Return a page as a host gets it. A server's live reload adds a script afterwards, so there it stays as it is."""
    return policy.allow_scripts(blank_lines.leave_out(html))


def publish(results: Results, folder: Path) -> None:
    """Complete the folder of a built site with what is no page of it, and forget what no build has used for long."""
    record = json.dumps(build_record(results), indent=1)
    (folder / "build.json").write_text(f"{record}\n", encoding="utf-8")
    downloads.write(results, folder)
    notebooks.write(results, folder)
    cards.write(results, folder)
    thumbnails.write(results, folder)
    if not results.site.serving:
        raw_results.write(results, folder)
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


def read_shard(text: str) -> slice:
    """Return which of all programs `2/4` stands for: every fourth, from the second on.

    Raises ArgumentTypeError when a text stands for none.
    """
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    number, count = map(int, found.groups()) if found else (0, 0)
    if not 1 <= number <= count:
        message = f"{text!r} is not understood; write 2/4 for the second of four"
        raise argparse.ArgumentTypeError(message)
    return slice(number - 1, None, count)


def main() -> None:
    """Prepare or publish a site whose generator has no hooks."""
    from mkdocs.config import load_config  # noqa: PLC0415 - this module serves generators without MkDocs, too

    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("step", choices=["prepare", "publish"])
    parser.add_argument("folder", type=Path, nargs="?", default="site")
    parser.add_argument(
        "--shard", type=read_shard, help="a part of what `prepare` runs, as 2/4"
    )
    parser.add_argument("--config-file", type=Path, default="mkdocs.yml")
    arguments = parser.parse_args()
    log_progress()
    config = load_config(str(arguments.config_file))
    root = arguments.config_file.absolute().parent
    results = Results(Site.of(config, root), Runner(root=root))
    shard = arguments.shard
    if problems := prepare_shard(results, shard) if shard else prepare(results):
        sys.exit(listed(problems))
    if arguments.step == "publish":
        for file in arguments.folder.rglob("*.html"):
            page = complete_page(file.read_text(encoding="utf-8"))
            file.write_text(page, encoding="utf-8")
        publish(results, arguments.folder)
        checksums.write(arguments.folder)


if __name__ == "__main__":
    main()
