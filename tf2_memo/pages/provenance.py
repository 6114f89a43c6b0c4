"""Words where results came from: under each output, and at the foot of a page."""

from html import escape

from tf2_memo.programs.machine import Machine


def line(seconds: float, measured: str, machine: Machine) -> str:
    """Return the line under an output, as HTML. `measured` is the moment of the run."""
    facts = [
        f"ran in {seconds:.2f} s",
        f"TensorFlow {machine.versions['tensorflow']}",
        f"Python {machine.versions['python']}",
        escape(machine.cpu),
        _date(measured),
    ]
    return f'<p class="provenance">{" · ".join(facts)}</p>'


def last_executed(moments: list[str], machine: Machine) -> str:
    """Return the line at the foot of a page: the day of its newest result. Nothing without results."""
    if not moments:
        return ""
    words = f"Last executed {_date(max(moments))} with TensorFlow {machine.versions['tensorflow']}"
    return f'<p class="last-executed" data-search-exclude>{words}</p>'


def _date(moment: str) -> str:
    return f'<time datetime="{moment}">{moment[:10]}</time>'
