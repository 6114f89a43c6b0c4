"""Tells which shapes the statements of a program had in its run."""

import ast
from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from tf2_memo.programs.names import name_of, roots_of
from tf2_memo.programs.values import Value

Parts = Sequence[Mapping[str, Value]]
"""What the names of each part of a program held when the part ended."""


def bound_once(tree: ast.Module) -> set[str]:
    """Return the names that a program binds at one place alone."""
    bound = Counter(
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )
    return {name for name, places in bound.items() if places == 1}


def known_by(
    line: int, names: AbstractSet[str], cuts: Sequence[int], parts: Parts
) -> dict[str, Value]:
    """Return what names hold at a line of a program that is divided at its cuts.

    What a part leaves is what a statement of it met when the name is bound once: only such `names` tell.
    """
    return {
        name: value
        for part in parts[: bisect(cuts, line) + 1]
        for name, value in part.items()
        if name in names
    }


def shape_of(value: Value | None) -> str:
    """Return the shape of an array as Python writes it, or nothing for any other value."""
    return "" if value is None or value["shape"] is None else str(tuple(value["shape"]))


def shapes_through(
    tree: ast.Module, cuts: Sequence[int], parts: Parts
) -> dict[str, str]:
    """Return the shapes that went into a name of a package and came out, by name.

    Only calls tell them whose positional arguments are names of arrays, and whose result gets a name.
    """
    roots, names = roots_of(tree), bound_once(tree)
    found: dict[str, str] = {}
    for statement in tree.body:
        match statement:
            case ast.Assign([ast.Name(target)], ast.Call(function, arguments)):
                known = known_by(statement.lineno, names, cuts, parts)
                inside = [
                    shape_of(known.get(each.id)) if isinstance(each, ast.Name) else ""
                    for each in arguments
                ]
                outside = shape_of(known.get(target))
                name = name_of(function, roots)
                if name and inside and all(inside) and outside:
                    found.setdefault(name, f"{', '.join(inside)} → {outside}")
    return found
