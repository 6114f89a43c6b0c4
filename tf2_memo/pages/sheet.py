"""Writes a sheet to look things up: the lines of a program with the shapes that went in and came out in its run."""

import ast
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.results import Results, Run
from tf2_memo.programs.values import Value

_HEAD = (
    '<tr><th scope="col">line</th><th scope="col">in</th><th scope="col">out</th></tr>'
)


def sheet(results: Results, paths: Sequence[str]) -> str:
    """Return the HTML of the sheet: a table for each section of each program but the first, which prepares.

    Raises RefusedError when a page does not run a program.
    """
    runs = {run.path: run for run in results.runs()}
    if unknown := [path for path in paths if path not in runs]:
        raise RefusedError(
            f"no page runs {', '.join(unknown)}: show it below the sheet"
        )
    tables = [table for path in paths for table in _tables(runs[path])]
    return f'<div class="sheet">{"".join(tables)}</div>'


def _tables(run: Run) -> Iterator[str]:
    source, cuts = run.snippet.source, run.snippet.cuts
    tree = ast.parse(source)
    lines = source.splitlines()
    once = _bound_once(tree)
    for number, cut in enumerate(cuts, start=1):
        known = _known(run.result.values[: number + 1], once)
        rows = "".join(
            _row(statement, source, known)
            for statement in tree.body
            if bisect(cuts, statement.lineno) == number and not _prints(statement)
        )
        title = escape(lines[cut - 1].removeprefix("# "))
        yield f"<table><caption>{title}</caption><thead>{_HEAD}</thead><tbody>{rows}</tbody></table>"


def _bound_once(tree: ast.Module) -> set[str]:
    """Return the names whose value at the end is the one that they had all along."""
    stored = Counter(
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )
    return {name for name, times in stored.items() if times == 1}


def _known(parts: Sequence[Mapping[str, Value]], names: set[str]) -> dict[str, Value]:
    known: dict[str, Value] = {}
    for part in parts:
        known |= {name: value for name, value in part.items() if name in names}
    return known


def _prints(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(call, ast.Call) and ast.unparse(call.func) == "print"


def _row(statement: ast.stmt, source: str, known: Mapping[str, Value]) -> str:
    lines = source.splitlines()
    first = min(
        [
            statement.lineno,
            *(each.lineno for each in getattr(statement, "decorator_list", [])),
        ]
    )
    code = "\n".join(lines[first - 1 : statement.end_lineno])
    inside = [
        shape
        for name in _names(statement, ast.Load)
        if name in known and (shape := _shape(known[name], short=True))
    ]
    outside = [
        _shape(known[name]) for name in _names(statement, ast.Store) if name in known
    ]
    return (
        f"<tr><td><code>{escape(code)}</code></td>"
        f"<td>{', '.join(inside)}</td><td>{', '.join(filter(None, outside))}</td></tr>"
    )


def _names(statement: ast.stmt, context: type[ast.expr_context]) -> list[str]:
    """Return the names that a statement reads or binds, each once, in the order in which they stand there."""
    if isinstance(statement, ast.FunctionDef):
        return []
    names = [
        (node.lineno, node.col_offset, node.id)
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, context)
    ]
    return list(dict.fromkeys(name for *_, name in sorted(names)))


def _shape(value: Value, *, short: bool = False) -> str:
    """Return the shape of an array, with its dtype unless it is to be short. Of another value return its type."""
    if value.get("dtype"):
        shape = str(tuple(value["shape"]))
        return shape if short else f"{shape} {value['dtype']}"
    return "" if short else escape(value["type"].lstrip("_"))
