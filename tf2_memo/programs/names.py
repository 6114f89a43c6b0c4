"""Finds the names of TensorFlow and NumPy that a program uses, and the shapes that went through them in its run."""

import ast
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tf2_memo.programs.values import Value

_SHORT = {"tensorflow": "tf", "numpy": "np"}


def names_used(source: str) -> list[str]:
    """Return the names, such as tf.keras.layers.Dense, each once, in their order. None for what Python cannot read."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    roots = _roots(tree)
    return list(dict.fromkeys(_chains(tree, roots)))


def _roots(tree: ast.Module) -> dict[str, str]:
    """Return by which name a program calls the packages, each with the name that everybody gives it."""
    return {
        alias.asname or alias.name: _SHORT[alias.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name in _SHORT
    }


def _chains(node: ast.AST, roots: Mapping[str, str]) -> Iterator[str]:
    if name := _chain(node, roots):
        yield name
        return
    for child in ast.iter_child_nodes(node):
        yield from _chains(child, roots)


def _chain(node: ast.AST, roots: Mapping[str, str]) -> str:
    """Return the whole name that a node is, or nothing when it is none of a package."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not parts or not isinstance(node, ast.Name) or node.id not in roots:
        return ""
    return ".".join([roots[node.id], *reversed(parts)])


def shapes_through(
    source: str, cuts: Sequence[int], values: Sequence[Mapping[str, Value]]
) -> dict[str, str]:
    """Return the shapes that went into a name and came out, for names that are called with values of the run alone.

    `cuts` divide the source, and `values` holds what each part left. A value is that of the call when its name is bound
    once.
    """
    tree = ast.parse(source)
    roots = _roots(tree)
    bound = Counter(
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )
    found: dict[str, str] = {}
    for statement in tree.body:
        if not isinstance(statement, ast.Assign) or len(statement.targets) > 1:
            continue
        (target,), call = statement.targets, statement.value
        name = _chain(call.func, roots) if isinstance(call, ast.Call) else ""
        if not name or name in found or not isinstance(call, ast.Call):
            continue
        known: dict[str, Value] = {}
        for part in values[: bisect(cuts, statement.lineno) + 1]:
            known |= {key: value for key, value in part.items() if bound[key] == 1}
        inside = [_shape(argument, known) for argument in call.args]
        outside = _shape(target, known)
        if inside and all(inside) and outside:
            found[name] = f"{', '.join(inside)} → {outside}"
    return found


def _shape(node: ast.expr, known: Mapping[str, Value]) -> str:
    """Return the shape of the array that a node names, or nothing."""
    value = known.get(node.id, {}) if isinstance(node, ast.Name) else {}
    return str(tuple(value["shape"])) if value.get("dtype") else ""
