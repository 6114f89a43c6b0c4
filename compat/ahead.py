"""Prints, as Markdown, which snippets differ with versions of TensorFlow to come: `python -m compat.ahead`.

It prints nothing when none does. The ledger says so: run them first, by `python -m compat.run`.
"""

from compat.environments import ROOT
from tf2_memo.programs.ledger import TO_COME, Column, Finding, Ledger

MOST_CHARACTERS = 60_000
"""What an issue of GitHub holds, with some room left."""


def report(ledger: Ledger) -> str:
    """Return what differs with versions to come, environment by environment; nothing when nothing does."""
    coming = [column for column in ledger.columns if column.group == TO_COME]
    text = "\n".join(filter(None, (_differences(ledger, each) for each in coming)))
    if len(text) <= MOST_CHARACTERS:
        return text
    return f"{text[:MOST_CHARACTERS]}\n\nThere is more: see the log of the workflow.\n"


def _differences(ledger: Ledger, column: Column) -> str:
    found = [
        _entry(path, row.differs[column.name])
        for path, row in ledger.rows.items()
        if column.name in row.differs
    ]
    versions = ", ".join(f"{name} {each}" for name, each in column.versions.items())
    head = f"## With TensorFlow {column.tensorflow}\n\n{versions}; run on {column.date}.\n\n"
    return head + "".join(found) if found else ""


def _entry(path: str, finding: Finding) -> str:
    """Return an item of a list: a snippet, and the error or the lines that differ, in a block of code."""
    lines = "".join(
        f"  {line}\n" for line in (finding.difference or finding.error.splitlines())
    )
    return f"- `{path}`: {finding.status}\n\n  ````diff\n{lines}  ````\n\n"


if __name__ == "__main__":
    print(report(Ledger.read(ROOT)), end="")
