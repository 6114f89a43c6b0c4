"""Writes a sheet to look things up: the lines of a program with the shapes that went in and came out in its run."""

import ast
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.results import Results, Run
from tf2_memo.programs.shapes import bound_once, known_by, shape_of
from tf2_memo.programs.values import Value
from tf2_memo.site import Site

_HEAD = (
    '<tr><th scope="col">line</th><th scope="col">in</th><th scope="col">out</th></tr>'
)


def sheet(results: Results, paths: Sequence[str]) -> str:
    """Return the HTML of the sheet: a table for each section of each program but the first, which prepares.

    Above it stands a link to the sheet as a PDF, where the site has one.

    Raises RefusedError when a page does not run a program.
    """
    runs = {run.path: run for run in results.runs()}
    if unknown := [path for path in paths if path not in runs]:
        raise RefusedError(
            f"no page runs {', '.join(unknown)}: show it below the sheet"
        )
    tables = [table for path in paths for table in _tables(runs[path])]
    return f'{_offer(results.site)}<div class="sheet">{"".join(tables)}</div>'


def _offer(site: Site) -> str:
    """Return a link to the printed sheet, where the site has one."""
    file = escape(site.cheatsheet)
    link = f'<a href="site:{file}" download>This sheet as a PDF</a>, for paper in A4.'
    return f'<p class="sheet-file">{link}</p>' if file else ""


def _tables(run: Run) -> Iterator[str]:
    cuts = run.snippet.cuts
    tree = run.snippet.tree
    names = bound_once(tree)
    lines = run.snippet.source.splitlines()
    for number, cut in enumerate(cuts, start=1):
        rows = "".join(
            _row(
                statement,
                lines,
                known_by(statement.lineno, names, cuts, run.result.values),
            )
            for statement in tree.body
            if bisect(cuts, statement.lineno) == number and not _prints(statement)
        )
        title = escape(lines[cut - 1].removeprefix("# "))
        yield f"<table><caption>{title}</caption><thead>{_HEAD}</thead><tbody>{rows}</tbody></table>"


def _prints(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(call, ast.Call) and ast.unparse(call.func) == "print"


def _row(statement: ast.stmt, lines: Sequence[str], known: Mapping[str, Value]) -> str:
    decorators = getattr(statement, "decorator_list", [])
    first = min(node.lineno for node in (statement, *decorators))
    code = "\n".join(lines[first - 1 : statement.end_lineno])
    inside = [shape_of(known.get(name)) for name in _names(statement, ast.Load)]
    outside = [
        _told(known[name]) for name in _names(statement, ast.Store) if name in known
    ]
    return (
        f"<tr><td><code>{escape(code)}</code></td>"
        f"<td>{', '.join(filter(None, inside))}</td><td>{', '.join(outside)}</td></tr>"
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


def _told(value: Value) -> str:
    """Return shape and dtype of an array, and of any other value its type."""
    if shape := shape_of(value):
        return f"{shape} {value['dtype']}"
    return f"<code>{escape(value['type'].lstrip('_'))}</code>"
