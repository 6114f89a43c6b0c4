"""Looks up names of TensorFlow and NumPy in the installed packages, and where their own sites describe them.

Only a program that is run imports this module, for it imports TensorFlow.
"""

import inspect
import re
from collections.abc import Iterable
from functools import partial
from typing import Any

import numpy as np
import tensorflow as tf

_ROOTS = {"tf": tf, "np": np}
_TENSORFLOW = "https://www.tensorflow.org/api_docs/python/"
_NUMPY = "https://numpy.org/doc/stable/reference/generated/numpy."
_DEPRECATED = re.compile(r"\(deprecated\)|THIS FUNCTION IS DEPRECATED")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_END = re.compile(r"(?<=[.!?])(?<!i\.e\.)(?<!e\.g\.)\s")
"""Where a sentence ends."""
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def look_up(names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return what is known of each name: address, signature, summary, deprecated. What does not exist is missing."""
    found = {}
    for name in names:
        try:
            found[name] = _entry(name)
        except AttributeError:
            continue
    return found


def _entry(name: str) -> dict[str, Any]:
    holder, value = _resolve(name)
    # The files of TensorFlow's modules are generated, and say so in place of what a module is for.
    doc = inspect.getdoc(value) if callable(value) else ""
    kind = (
        "module" if inspect.ismodule(value) else f"value of type {type(value).__name__}"
    )
    return {
        "address": _address(name, holder, value),
        "signature": _signature(value),
        "summary": _summary(doc or "") or f"A {kind}.",
        "deprecated": bool(_DEPRECATED.search(doc or "")),
    }


def _resolve(name: str) -> tuple[Any, Any]:
    root, *path = name.split(".")
    holder = value = _ROOTS[root]
    for part in path:
        holder, value = value, getattr(value, part)
    return holder, value


def _address(name: str, holder: Any, value: Any) -> str:
    """Return where a name is described, or nothing when it is but a value."""
    if inspect.isclass(holder):
        of_class, _, last = name.rpartition(".")
        address = _address(of_class, *_resolve(of_class))
        return address and address + (f"#{last}" if callable(value) else "")
    if not inspect.ismodule(value) and not callable(value):
        return ""
    root, _, path = name.partition(".")
    if root == "np":
        return "" if inspect.ismodule(value) else f"{_NUMPY}{path}.html"
    # TensorFlow notes under which names it exports what: the first is that of the page.
    unwrapped = inspect.unwrap(value) if callable(value) else value
    known = getattr(unwrapped, "__dict__", {}).get("_tf_api_names")
    return f"{_TENSORFLOW}tf/{(known[0] if known else path).replace('.', '/')}"


def _signature(value: Any) -> str:
    """Return the parameters with their defaults, or nothing where Python does not know them."""
    if not callable(value):
        return ""
    try:
        signature = inspect.signature(value)
        if str(signature) == "(*args, **kwargs)" and inspect.isclass(value):
            # What makes the class hides what its instances are made with.
            signature = inspect.signature(partial(value.__init__, None))
    except (TypeError, ValueError):
        return ""
    plain = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for parameter in signature.parameters.values()
    ]
    shown = signature.replace(
        parameters=plain, return_annotation=inspect.Signature.empty
    )
    return _ADDRESS.sub("", str(shown)).replace("<no value>", "...")


def _summary(doc: str) -> str:
    """Return the first sentence of a docstring, without what TensorFlow adds about single arguments."""
    paragraph = " ".join(doc.partition("\n\n")[0].split())
    words = _LINK.sub(r"\1", paragraph.replace("(deprecated arguments)", ""))
    return _END.split(words, maxsplit=1)[0].strip()
