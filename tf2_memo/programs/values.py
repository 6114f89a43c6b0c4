"""Describes what the names of a program hold, as data, without changing it and without writing anything.

A value that cannot be described has its type alone.
"""

import ast
import inspect
import io
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout, suppress
from types import FunctionType, ModuleType
from typing import Any

MOST_NUMBERS = 200  # of a list, which a curve shows
_MOST_COUNTED = 1_000_000  # numbers of an array, of which mean and extremes are taken
_MOST_CHARACTERS = 160
_MOST_ITEMS = 12

Value = dict[str, Any]
"""What a card shows of a value, by what it is: type, shape, dtype, first, min, mean, max, not_finite, items, curve."""


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
    described = {}
    with ExitStack() as quiet:
        quiet.enter_context(redirect_stdout(io.StringIO()))
        quiet.enter_context(redirect_stderr(io.StringIO()))
        for name in names:
            value = namespace.get(name)
            if name in namespace and not isinstance(value, ModuleType):
                described[name] = _describe(value)
    return described


def _describe(value: object) -> Value:
    described: Value = {"type": type(value).__name__}
    with suppress(Exception):  # a program's own classes may do anything
        described |= _details(value)
    return described


def _details(value: object) -> Value:
    """Return what the first way to describe a value says."""
    ways = (_of_scalar, _of_list, _of_dict, _of_callable, _of_model, _of_array)
    return next(details for way in ways if (details := way(value)))


def _of_scalar(value: object) -> Value:
    scalar = value is None or isinstance(value, int | float | complex | str | bytes)
    return {"first": _short(repr(value))} if scalar else {}


def _of_list(value: Any) -> Value:
    if not isinstance(value, (list, tuple)):
        return {}
    described: Value = {"shape": [len(value)]}
    if value and all(type(each) in {int, float} for each in value):
        numbers = [
            float(each) for each in value[:: math.ceil(len(value) / MOST_NUMBERS)]
        ]
        if len(numbers) > 2 and all(map(math.isfinite, numbers)):
            described["curve"] = numbers
        return described | {"first": _short(repr(list(value[:_MOST_ITEMS])))}
    items = [_describe(each) for each in value[:_MOST_ITEMS]]
    return described | {"items": [_line(each) for each in items]}


def _of_dict(value: Any) -> Value:
    if not isinstance(value, dict):
        return {}
    return {"items": [_short(str(key)) for key in list(value)[:_MOST_ITEMS]]}


def _of_callable(value: Any) -> Value:
    if isinstance(value, type):
        return {"type": "class"}
    function = getattr(value, "python_function", value)  # of tf.function
    if not isinstance(function, FunctionType):
        return {}
    return {"first": f"{function.__name__}{inspect.signature(function)}"}


def _of_model(value: Any) -> Value:
    if layers := getattr(value, "layers", None):
        return {"items": [_layer(layer) for layer in layers[:_MOST_ITEMS]]}
    # A data set says of which elements it consists.
    spec = getattr(value, "element_spec", None)
    return {} if spec is None else {"first": _short(str(spec))}


def _layer(layer: Any) -> str:
    shapes = ", ".join(str(tuple(weight.shape)) for weight in layer.weights)
    return f"{layer.name} ({type(layer).__name__}): {shapes or 'no weights'}"


def _line(described: Value) -> str:
    """Return a value in one line, as an item of another."""
    shape = described.get("shape")
    if shape is None:
        return described.get("first", described["type"])
    return f"{described['type']} {tuple(shape)} {described.get('dtype', '')}".rstrip()


def _of_array(value: Any) -> Value:
    shape = [None if length is None else int(length) for length in value.shape]
    dtype = getattr(value.dtype, "name", str(value.dtype))
    described: Value = {"shape": shape, "dtype": dtype}
    with suppress(Exception):  # a tensor of a graph has no numbers
        described |= _of_numbers(value.numpy() if hasattr(value, "numpy") else value)
    return described


def _of_numbers(values: Any) -> Value:
    np = sys.modules["numpy"]
    array = np.asarray(values)
    text = np.array2string(array, threshold=8, edgeitems=2, precision=4, separator=" ")
    described: Value = {"first": _short(text)}
    counted = array.dtype.kind in "fiu" or array.dtype.name == "bfloat16"
    if not counted or not 1 < array.size <= _MOST_COUNTED:
        return described
    numbers = array.astype("float64").ravel()
    finite = numbers[np.isfinite(numbers)]
    described["not_finite"] = int(numbers.size - finite.size)
    if finite.size:
        described["min"] = float(finite.min())
        described["mean"] = float(finite.mean())
        described["max"] = float(finite.max())
    return described


def _short(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"
