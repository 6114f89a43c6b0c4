"""Finds the names of TensorFlow and NumPy that a program uses."""

import ast
import re
from collections.abc import Iterator, Mapping

_DUNDER = re.compile(r"__\w+__")
_SHORT = {"tensorflow": "tf", "numpy": "np"}


def names_used(tree: ast.Module) -> list[str]:
    """Return the names, such as tf.keras.layers.Dense, each once."""
    roots = roots_of(tree)
    return list(dict.fromkeys(_names(tree, roots)))


def roots_of(tree: ast.Module) -> dict[str, str]:
    """Return by which name a program calls the packages, each with the name that everybody gives it."""
    return {
        alias.asname or alias.name: _SHORT[alias.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name in _SHORT
    }


def _names(node: ast.AST, roots: Mapping[str, str]) -> Iterator[str]:
    if name := name_of(node, roots):
        yield name
        return
    for child in ast.iter_child_nodes(node):
        yield from _names(child, roots)


def name_of(node: ast.AST, roots: Mapping[str, str]) -> str:
    """Return the whole name that a node is, or nothing when it is none of a package.

    A name ends where Python's own begin, such as `__module__`: what follows is no longer of the package.
    """
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        if _DUNDER.fullmatch(node.attr):
            parts.clear()
        parts.append(node.attr)
        node = node.value
    if not parts or not isinstance(node, ast.Name) or node.id not in roots:
        return ""
    return ".".join([roots[node.id], *reversed(parts)])
