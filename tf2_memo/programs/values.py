"""Describes what the names of a program hold, as data, without changing it and without writing anything."""

import ast
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from types import ModuleType
from typing import Any, TypedDict


class Value(TypedDict):
    """What a value was: the name of its type and, of an array, tensor or variable, its shape and dtype."""

    type: str
    shape: list[int | None] | None
    dtype: str | None


def names_at_top_level(tree: ast.Module) -> list[str]:
    """Return the names that statements of a program itself use, in order. Functions and classes keep theirs inside."""
    return list(dict.fromkeys(_names(tree)))


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name):
        yield node.id
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
        for decorator in node.decorator_list:
            yield from _names(decorator)
        return
    comprehensions = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
    if isinstance(node, ast.Lambda | comprehensions):
        return
    for child in ast.iter_child_nodes(node):
        yield from _names(child)


def describe(namespace: Mapping[str, object], names: Sequence[str]) -> dict[str, Value]:
    """Return what names hold in a namespace, leaving out modules and what is not there."""
    # A program's own classes may do anything when they are asked for a shape.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return {
            name: _describe(namespace[name])
            for name in names
            if name in namespace and not isinstance(namespace[name], ModuleType)
        }


def _describe(value: Any) -> Value:
    name = type(value).__name__
    with suppress(Exception):
        return Value(
            type=name,
            shape=[None if length is None else int(length) for length in value.shape],
            dtype=getattr(value.dtype, "name", str(value.dtype)),
        )
    return Value(type=name, shape=None, dtype=None)
