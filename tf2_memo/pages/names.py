"""Writes the index of names: every name of TensorFlow, Keras and NumPy that a snippet uses, and where."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from tf2_memo.pages.api_links import Entry
from tf2_memo.pages.snippet_index import as_code
from tf2_memo.programs.cache import Cache, key
from tf2_memo.programs.names import names_used
from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.results import Results, Run
from tf2_memo.programs.shapes import shapes_through
from tf2_memo.site import anchor

PAGE = "names"
"""The page that holds the index, if a site has it."""

Used = dict[str, str]
"""The names that a program uses, each with the shapes that went through it in the run, if it shows them."""

_MOST_PAGES = 4
_GROUPS = {"np": "NumPy", "tf.keras": "Keras", "tf": "TensorFlow"}


def index(
    results: Results, entries: Mapping[str, Entry], declared: Sequence[str]
) -> str:
    """Return the HTML of the index. Raises RefusedError when no name is known, or a deprecated one is not declared."""
    shown = [
        [
            (run.path, run.page, run.snippet.source, run.result.values)
            for run in results.runs()
        ],
        [vars(entry) for entry in results.site.navigation],
        [entries, declared, results.site.use_directory_urls, results.digest(__name__)],
    ]
    return results.cache.get_or_make(
        key(shown), lambda: _index(results, entries, declared)
    )


def _index(
    results: Results, entries: Mapping[str, Entry], declared: Sequence[str]
) -> str:
    made_by = results.digest(__name__)
    used = [(run, _used(run, results.cache, made_by)) for run in results.runs()]
    users, examples = _users(used), _examples(used)
    if users and not entries:
        raise RefusedError("the names could not be looked up in the installed packages")
    _check(users, entries, set(declared))
    groups = groupby(sorted(users, key=_order), key=_group)
    return "".join(
        f'<h2 id="{group.lower()}">{group}</h2><dl class="name-index">'
        f"{''.join(_item(name, entries.get(name), examples, users[name], results) for name in names)}</dl>"
        for group, names in groups
    )


def _used(run: Run, cache: Cache, made_by: str) -> Used:
    """Return what a program uses. It is kept, so that an edited program is the only one that is read again."""
    snippet, values = run.snippet, run.result.values

    def make() -> Used:
        shapes = shapes_through(snippet.tree, snippet.cuts, values)
        return {name: shapes.get(name, "") for name in names_used(snippet.tree)}

    return cache.get_or_make(key([snippet.source, values, made_by]), make)


def _users(used: Iterable[tuple[Run, Used]]) -> dict[str, list[Run]]:
    users: dict[str, list[Run]] = {}
    for run, names in used:
        for name in names:
            users.setdefault(name, []).append(run)
    return users


def _check(
    users: Mapping[str, list[Run]], entries: Mapping[str, Entry], declared: set[str]
) -> None:
    deprecated = {name for name in users if entries.get(name, {}).get("deprecated")}
    for name in sorted(deprecated - declared):
        paths = ", ".join(run.path for run in users[name])
        raise RefusedError(
            f"{name} is deprecated, and {paths} uses it: take what replaces it, or declare it in the fence `names`"
        )
    for name in sorted(declared - deprecated):
        raise RefusedError(
            f"{name} is declared to be deprecated, and is not: remove it from the fence `names`"
        )


def _group(name: str) -> str:
    return next(
        title for start, title in _GROUPS.items() if f"{name}.".startswith(f"{start}.")
    )


def _order(name: str) -> tuple[int, str]:
    return -list(_GROUPS.values()).index(_group(name)), name.lower()


def _item(
    name: str,
    entry: Entry | None,
    examples: Mapping[str, str],
    users: list[Run],
    results: Results,
) -> str:
    return (
        f'<dt id="{escape(name)}">{_title(name, entry)}</dt>'
        f"<dd>{_description(entry)}{examples.get(name, '')}"
        f'<div class="users" data-search-exclude>{_pages(users, results)}</div></dd>'
    )


def _title(name: str, entry: Entry | None) -> str:
    code = f"<code>{escape(name).replace('.', '.<wbr>')}</code>"
    address = entry["address"] if entry else ""
    return f'<a href="{escape(address)}">{code}</a>' if address else code


def _description(entry: Entry | None) -> str:
    if entry is None:
        return "TensorFlow has no such name."
    deprecated = "<strong>Deprecated.</strong> " if entry["deprecated"] else ""
    signature = escape(entry["signature"]).replace(", ", ", <wbr>")
    code = (
        f'<code class="signature" data-search-exclude>{signature}</code> '
        if signature
        else ""
    )
    return f'{deprecated}{code}<span class="summary">{as_code(entry["summary"])}</span>'


def _examples(used: Iterable[tuple[Run, Used]]) -> dict[str, str]:
    """Return the shapes that went through each name in the first program that shows them."""
    found: dict[str, str] = {}
    for _, names in used:
        for name, shapes in names.items():
            if shapes:
                found.setdefault(name, f' <span class="shapes">{shapes}</span>')
    return found


def _pages(users: list[Run], results: Results) -> str:
    """Return links to the pages, each to the first program there. A long list is folded."""
    first = {run.page: run for run in reversed(users)}
    titles = {entry.page: entry.title for entry in results.site.navigation}
    links = ", ".join(
        f'<a href="site:{results.site.address(page)}#{anchor(run.path)}">{escape(titles.get(page, page))}</a>'
        for page, run in sorted(first.items())
    )
    if len(first) <= _MOST_PAGES:
        return f"Used on {links}"
    return f"<details><summary>Used on {len(first)} pages</summary> {links}</details>"
