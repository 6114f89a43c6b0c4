"""Says where results came from: under each output in one line, and for the whole build."""

import re
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from typing import Any

from tf2_memo import results, snippet
from tf2_memo.machine import machine, versions
from tf2_memo.results import Record
from tf2_memo.runner import Result


def line(result: Result, record: Record) -> str:
    """Return the line under an output, as HTML."""
    facts = [
        f"ran in {result.seconds:.2f} s",
        f"TensorFlow {versions()['tensorflow']}",
        f"Python {versions()['python']}",
        escape(str(machine()["cpu"])),
        _date(record.measured),
    ]
    return f'<p class="provenance">{" · ".join(facts)}</p>'


def build_record() -> dict[str, Any]:
    """Return what site/build.json holds: versions, machine, and each executed snippet with its source and result."""
    return {"versions": versions(), "machine": machine(), "snippets": list(_snippets())}


def build_page() -> str:
    """Return the HTML of the page that collects versions, machine, and every snippet with its run time."""
    snippets = list(_snippets())
    environment = versions() | {name: str(value) for name, value in machine().items()}
    facts = "".join(
        f'<tr><th scope="row">{name}</th><td>{escape(value)}</td></tr>'
        for name, value in environment.items()
    )
    rows = "".join(
        f"<tr><td><code>{_breakable(entry['path'])}</code></td><td>{entry['seconds']:.2f} s</td>"
        f"<td>{_date(entry['measured'])}</td></tr>"
        for entry in snippets
    )
    total = f"{len(snippets)} snippets, {sum(entry['seconds'] for entry in snippets):.1f} s in all."
    head = "".join(
        f'<th scope="col">{name}</th>' for name in ("snippet", "run time", "run on")
    )
    return (
        f"<table><tbody>{facts}</tbody></table><p>{total}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _breakable(path: str) -> str:
    """Let a path break on a narrow screen where its words end."""
    return re.sub("([/_])", r"\1<wbr>", escape(path))


def _snippets() -> Iterator[dict[str, Any]]:
    for program, record in results.of_site():
        for block, result in zip(program.blocks, record.results, strict=True):
            if block.filename.startswith(f"{snippet.FOLDER}/"):
                yield {
                    "path": block.filename.removeprefix(f"{snippet.FOLDER}/"),
                    "sha256": sha256(block.code.encode()).hexdigest(),
                    "stdout": result.stdout,
                    "seconds": round(result.seconds, 3),
                    "cached": record.cached,
                    "measured": record.measured,
                }


def _date(moment: str) -> str:
    return f'<time datetime="{moment}">{moment[:10]}</time>'
