"""Reads and writes the ledger of versions: how the results of snippets compare under other versions than the installed.

`make compat` writes it, pages show it. It is a file of JSON with one line per environment and one per snippet, so that
a change of one is a change of one line.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

FILE = Path("compat", "ledger.json")
"""Where the ledger lies, from the top of the repository."""

RELEASES, TO_COME, OLDER_KERAS, KERAS_2 = GROUPS = (
    "releases",
    "to come",
    "older Keras",
    "Keras 2",
)
"""What an environment is there for: a release of TensorFlow with the newest Keras, one to come, or an older Keras."""


@dataclass(frozen=True)
class Column:
    """An environment in which snippets ran: its name, what was installed there, where and when they ran.

    `group` is one of `GROUPS`. `versions` names Python and the packages that snippets use, and `variables` the
    environment variables that were set.
    """

    name: str
    group: str
    versions: dict[str, str]
    variables: dict[str, str]
    machine: dict[str, str | int]
    date: str

    @property
    def tensorflow(self) -> str:
        """The version of TensorFlow."""
        return self.versions["tensorflow"]

    @property
    def keras(self) -> str:
        """The version of what `tf.keras` is there."""
        return self.versions.get("tf-keras", self.versions["keras"])


@dataclass(frozen=True)
class Finding:
    """How a result differs: `status` is one of `STATUSES`.

    `error` is what ended a program that fails. `difference` are the lines that are gone, which begin with `-`, and
    those that stand in their place, which begin with `+`.
    """

    status: str
    error: str = ""
    difference: tuple[str, ...] = ()


STATUSES = ("other digits", "other words", "fails")
"""How the result of a snippet may differ: in its numbers alone, in its text, or by an error that ends it early."""


@dataclass(frozen=True)
class Row:
    """What is known of a snippet: the hash of its source, where its result is the same, how it differs elsewhere."""

    sha256: str
    same: tuple[str, ...] = ()
    differs: dict[str, Finding] = field(default_factory=dict)

    def status(self, name: str) -> str:
        """Return how the snippet did in an environment, or nothing when it was not run there."""
        if name in self.differs:
            return self.differs[name].status
        return "same" if name in self.same else ""


@dataclass(frozen=True)
class Ledger:
    """All columns in the order in which they are shown, and a row for each snippet by its path below snippets/."""

    columns: tuple[Column, ...] = ()
    rows: dict[str, Row] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path) -> Self:
        """Return the ledger of a repository; an empty one where there is none."""
        file = root / FILE
        if not file.exists():
            return cls()
        known = json.loads(file.read_text(encoding="utf-8"))
        return cls(
            tuple(Column(**column) for column in known["environments"]),
            {path: _row(row) for path, row in known["snippets"].items()},
        )

    def write(self, root: Path) -> None:
        """Write the ledger into a repository."""
        columns = [json.dumps(asdict(each), ensure_ascii=False) for each in self.columns]  # fmt: skip
        rows = [
            f"{json.dumps(path)}: {json.dumps(asdict(row), ensure_ascii=False)}"
            for path, row in sorted(self.rows.items())
        ]
        text = (
            '{"environments": [\n' + ",\n".join(columns) + "\n],\n"
            '"snippets": {\n' + ",\n".join(rows) + "\n}}\n"
        )
        draft = (root / FILE).with_suffix(".part")
        draft.write_text(text, encoding="utf-8")
        draft.replace(root / FILE)

    def row(self, path: str, source: str) -> Row | None:
        """Return what is known of a snippet with this source: nothing when it has changed since."""
        row = self.rows.get(path)
        return row if row and row.sha256 == digest(source) else None

    def with_column(
        self,
        column: Column,
        hashes: Mapping[str, str],
        found: Mapping[str, Finding | None],
        order: Sequence[str],
    ) -> "Ledger":
        """Return the ledger with a column in place of that of the same name.

        `hashes` gives the hash of each snippet that there is, and `found` how the result of each that has run differs,
        if it does. What is known of other snippets, or of other hashes, is forgotten. `order` names the columns.
        """
        columns = {each.name: each for each in (*self.columns, column)}
        rows = {}
        for path, hashed in hashes.items():
            row = self.rows.get(path, Row(hashed))
            if row.sha256 != hashed:
                row = Row(hashed)
            same = {*row.same} - {column.name}
            differs = {k: v for k, v in row.differs.items() if k != column.name}
            if path in found and (finding := found[path]):
                differs[column.name] = finding
            elif path in found:
                same.add(column.name)
            rows[path] = Row(
                hashed,
                tuple(name for name in order if name in same),
                {name: differs[name] for name in order if name in differs},
            )
        return Ledger(tuple(columns[name] for name in order if name in columns), rows)


def digest(source: str) -> str:
    """Return the hash by which the ledger knows the source of a snippet, as build.json does."""
    return sha256(source.encode()).hexdigest()


def _row(known: Mapping[str, Any]) -> Row:
    differs = {
        name: Finding(**finding | {"difference": tuple(finding["difference"])})
        for name, finding in known["differs"].items()
    }
    return Row(known["sha256"], tuple(known["same"]), differs)
