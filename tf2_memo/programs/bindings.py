"""Finds where a program uses the names that it binds at its top level."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPREHENSIONS = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Use:
    """A place where a program reads or binds a name of its top level.

    `line` counts from 1 and `column`, in bytes of UTF-8, from 0. For a function or class it is the place of the keyword
    that opens it.
    """

    name: str
    line: int
    column: int
    binds: bool


def uses(tree: ast.Module) -> list[Use]:
    """Return the uses of names that a program binds by itself, in order: not by an import.

    A name in a function or a comprehension counts where it means that of the top level.
    """
    found = sorted(_uses(tree, frozenset()), key=lambda use: (use.line, use.column))
    bound = {use.name for use in found if use.binds}
    return [use for use in found if use.name in bound]


def _uses(node: ast.AST, hidden: frozenset[str]) -> Iterator[Use]:
    """Yield the uses in a node. `hidden` are names that mean something else there."""
    if isinstance(node, ast.Name) and node.id not in hidden:
        binds = isinstance(node.ctx, ast.Store)
        yield Use(node.id, node.lineno, node.col_offset, binds)
    if isinstance(node, _FUNCTIONS | ast.ClassDef) and node.name not in hidden:
        yield Use(node.name, node.lineno, node.col_offset, binds=True)
    if isinstance(node, _FUNCTIONS | ast.ClassDef | ast.Lambda | _COMPREHENSIONS):
        # The defaults of a function and the first source of a comprehension are read outside. To leave out those that
        # are called like a name inside loses a mark, and marks nothing wrong.
        hidden = hidden | _own_names(node)
    for child in ast.iter_child_nodes(node):
        yield from _uses(child, hidden)


def _own_names(scope: ast.AST) -> set[str]:
    """Return the names that a function, class or comprehension keeps to itself."""
    names: set[str] = set()
    shared: set[str] = set()
    for node in ast.walk(scope):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, _FUNCTIONS | ast.ClassDef) and node is not scope:
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.Global | ast.Nonlocal):
            shared |= {*node.names}
    return names - shared
