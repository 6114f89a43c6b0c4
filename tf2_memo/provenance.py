"""Says where results came from: under each output in one line, and for the whole build."""

from hashlib import sha256
from html import escape
from typing import Any

from tf2_memo import results
from tf2_memo.machine import machine, versions


def line(seconds: float, measured: str) -> str:
    """Return the line under an output, as HTML. `measured` is the moment of the run."""
    facts = [
        f"ran in {seconds:.2f} s",
        f"TensorFlow {versions()['tensorflow']}",
        f"Python {versions()['python']}",
        escape(str(machine()["cpu"])),
        _date(measured),
    ]
    return f'<p class="provenance">{" · ".join(facts)}</p>'


def build_record() -> dict[str, Any]:
    """Return what site/build.json holds: versions, machine, and each executed snippet with its source and result."""
    snippets = [
        {
            "path": run.path,
            "page": run.page,
            "sha256": sha256(run.block.code.encode()).hexdigest(),
            "stdout": run.result.stdout,
            "seconds": round(run.result.seconds, 3),
            "cached": run.cached,
            "measured": run.measured,
        }
        for run in results.snippets()
    ]
    return {"versions": versions(), "machine": machine(), "snippets": snippets}


def build_page() -> str:
    """Return the HTML of the page of the build: versions, machine, and what the snippets took in all."""
    environment = versions() | {name: str(value) for name, value in machine().items()}
    facts = "".join(
        f'<tr><th scope="row">{name}</th><td>{escape(value)}</td></tr>'
        for name, value in environment.items()
    )
    runs = results.snippets()
    seconds = sum(run.result.seconds for run in runs)
    days = sorted({run.measured[:10] for run in runs})
    when = f"on {days[0]}" if len(days) == 1 else f"between {days[0]} and {days[-1]}"
    return (
        f"<table><tbody>{facts}</tbody></table>"
        f"<p>The {len(runs)} snippets ran {when}, in {seconds:.1f} s in all.</p>"
    )


def _date(moment: str) -> str:
    return f'<time datetime="{moment}">{moment[:10]}</time>'
