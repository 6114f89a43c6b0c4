"""Describes what the names of a program hold, as data, without changing it and without writing anything.

Nothing here draws a random number, iterates over what may end, or builds a model. Of a class that the program itself
defines nothing is asked: it may do anything when it is.
"""

import io
import math
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from inspect import Signature, signature
from itertools import islice
from numbers import Real
from types import FunctionType, MethodType, ModuleType
from typing import Any, NotRequired, TypedDict

MOST_FIRST = 6  # values of an array or items of a collection that are named
MOST_POINTS = 40  # of the curve of a list
_MOST_COUNTED = 1_000_000  # numbers of an array, of which mean and extremes are taken
_MOST_IN_LIST = 10_000  # numbers of a list, of which they are taken
_MOST_CHARACTERS = 100
_MOST_LAYERS = 16
_OF_TENSORFLOW = ("EagerTensor", "ResourceVariable")
"""Types whose numbers are read. Others may have none (a graph's), or ask other processes for them (a strategy's)."""

_THIS_RUN = re.compile(
    r"(?<=0x)[0-9a-f]{6,}"
    r"|(?<=\btmp)[a-z0-9_]{8}\b"
    r"|(?<=\btfevents\.)[\w.]+"
    r"|(?<![\w.:/])/(?!job:)(?:[^\s/'\",:]+/){2,}"
)
"""What is of one run or one machine: addresses in memory, names of temporary files, and the folders of a path.

The name of a device begins as a path does, and stays.
"""


class Value(TypedDict):
    """What a value was: the name of its type and, of an array, tensor or variable, its shape and dtype.

    `first` are its first values, or what else tells such a value from others. `least`, `mean`, `most` are of its finite
    numbers, and `not_finite` counts the others. `curve` are numbers of a list at equal distances, `layers` describes
    those of a model.
    """

    type: str
    shape: list[int | None] | None
    dtype: str | None
    first: NotRequired[str]
    least: NotRequired[float]
    mean: NotRequired[float]
    most: NotRequired[float]
    not_finite: NotRequired[int]
    curve: NotRequired[list[float]]
    layers: NotRequired[list[str]]


def describe(namespace: Mapping[str, object], names: Iterable[str]) -> dict[str, Value]:
    """Return what names hold in a namespace, leaving out modules, private names and what is not there."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return {
            name: _describe(namespace[name])
            for name in names
            if name in namespace
            and not name.startswith("_")
            and not isinstance(namespace[name], ModuleType)
        }


def _describe(value: Any) -> Value:
    described = Value(type=type(value).__name__, shape=None, dtype=None)
    with suppress(Exception):
        described.update(_array(value))  # type: ignore[typeddict-item]
    with suppress(Exception):
        described.update(_details(value, described))  # type: ignore[typeddict-item]
    return described


def _array(value: Any) -> dict[str, Any]:
    if _is_own(value):
        return {}
    return {
        "shape": [None if length is None else int(length) for length in value.shape],
        "dtype": getattr(value.dtype, "name", str(value.dtype)),
    }


def _details(value: Any, described: Value) -> dict[str, Any]:
    """Return what there is to say of a value beyond its type, shape and dtype."""
    if described["shape"] is not None:
        return _of_array(value)
    if value is None or isinstance(value, (bool, int, float, complex, str, bytes)):
        return {"first": _short(repr(value))}
    if _is_of_keras(value, "Layer"):
        return _of_layers(value)
    is_named_tuple = hasattr(type(value), "_fields")
    return {} if _is_own(value) and not is_named_tuple else _of_library(value)


def _of_library(value: Any) -> dict[str, Any]:
    """Return what there is to say of a collection, of what can be called, and of a data set."""
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return _of_collection(value)
    if isinstance(value, (type, FunctionType, MethodType)):
        return {"first": _signature(value)}
    if function := getattr(value, "python_function", None):  # of a `tf.function`
        return {"first": _signature(function)}
    if isinstance(getattr(value, "history", None), dict):  # of `fit`
        return _of_collection(value.history)
    if ".data." in type(value).__module__:
        return {"first": _short(_elements(value.element_spec))}
    return {}


def _of_array(value: Any) -> dict[str, Any]:
    """Return the first values of an array, its extremes and mean. Nothing of its size is copied."""
    np = sys.modules["numpy"]
    if _is_of_keras(value, "Variable"):
        value = value.value
    if isinstance(value, np.ndarray | np.generic):
        array = np.asarray(value)
    elif type(value).__name__ in _OF_TENSORFLOW and _is_eager():
        array = _shared(value)
    else:
        return {}
    if not array.shape:
        alone = array[()]
        return {"first": _number(alone) if isinstance(alone, bytes) else str(alone)}
    details: dict[str, Any] = {"first": _listed(array.flat, array.size)}
    counted = array.dtype.kind in "fiu" or array.dtype.name == "bfloat16"
    if not counted or not 1 < array.size <= _MOST_COUNTED:
        return details
    if array.dtype.kind in "iu":
        return details | _extremes(array, where=True)
    finite = np.isfinite(array)
    details["not_finite"] = int(array.size - np.count_nonzero(finite))
    return details | (_extremes(array, where=finite) if finite.any() else {})


def _is_eager() -> bool:
    """Whether reading a variable adds nothing to a graph."""
    return sys.modules["tensorflow"].executing_eagerly()


def _shared(value: Any) -> Any:
    """Return the numbers of a tensor or variable as an array, in the same memory where NumPy can read it."""
    np = sys.modules["numpy"]
    tensor = value.read_value() if hasattr(value, "read_value") else value
    with suppress(Exception):
        array = np.asarray(memoryview(tensor))
        if array.dtype == tensor.dtype.as_numpy_dtype:
            return array
    return np.asarray(tensor.numpy())  # strings, and numbers of TensorFlow alone


def _extremes(array: Any, *, where: Any) -> dict[str, float]:
    np = sys.modules["numpy"]
    if array.dtype.kind not in "iuf":
        array = array.astype("float32")  # bfloat16
    whole = array.dtype.kind in "iu"
    limits = np.iinfo(array.dtype) if whole else None
    low, high = (limits.min, limits.max) if limits else (-np.inf, np.inf)
    return {
        "least": float(array.min(where=where, initial=high)),
        "mean": float(array.mean(where=where, dtype="float64")),
        "most": float(array.max(where=where, initial=low)),
    }


def _of_collection(value: Any) -> dict[str, Any]:
    """Return the first items of a list, tuple, dict or set. Of numbers in a list, what a curve needs."""
    if isinstance(value, dict):
        items = (
            f"{_short(str(key), 24)}: {_line(each)}" for key, each in value.items()
        )
        return {"first": _joined(items, len(value))}
    numbers = isinstance(value, list) and len(value) > 1 and _are_numbers(value)
    if not numbers:
        return {"first": _joined(map(_line, value), len(value))}
    finite = [float(each) for each in value if math.isfinite(each)]
    details: dict[str, Any] = {"first": _listed(value, len(value))}
    if len(value) > MOST_FIRST:
        details["first"] += f", {_number(value[-1])}"
    if not all(isinstance(each, int) for each in value):
        details["not_finite"] = len(value) - len(finite)
    if finite:
        mean = math.fsum(finite) / len(finite)
        details |= {"least": min(finite), "mean": mean, "most": max(finite)}
    if len(finite) == len(value):
        last = len(value) - 1
        count = min(MOST_POINTS, len(value))
        places = [round(n * last / (count - 1)) for n in range(count)]
        details["curve"] = [float(f"{value[place]:.4g}") for place in places]
    return details


def _are_numbers(values: Sequence[Any]) -> bool:
    return len(values) <= _MOST_IN_LIST and all(
        isinstance(each, Real) and not isinstance(each, bool) for each in values
    )


def _line(value: Any) -> str:
    """Return a value as an item of another: in a few words, without its own items."""
    if isinstance(value, Real):
        return _number(value)
    if value is None or isinstance(value, (str, bytes)):
        return _short(repr(value), 32)
    with suppress(Exception):
        found = _array(value)
        return f"{tuple(found['shape'])} {found['dtype']}"
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return f"{type(value).__name__} of {len(value)}"
    name = getattr(value, "name", None) if _is_of_keras(value, "Layer") else None
    if isinstance(value, type | FunctionType):
        name = value.__name__
    return str(name or type(value).__name__)


def _signature(value: Any) -> str:
    """Return how a function or class is called."""
    name = getattr(value, "__name__", type(value).__name__)
    with suppress(ValueError):  # some classes of extensions do not say
        plain = [
            each.replace(annotation=each.empty)
            for each in signature(value).parameters.values()
        ]
        return _short(f"{name}{Signature(plain)}")
    return name


def _of_layers(value: Any) -> dict[str, Any]:
    """Return the layers of a model with the shapes of their outputs, or a layer with the shapes of its weights."""
    layers = getattr(value, "layers", None)
    if layers is None:
        return {"first": _short(_weights(value))}
    shown = [_layer(layer) for layer in layers[:_MOST_LAYERS]]
    if more := len(layers) - len(shown):
        shown.append(f"and {more} more")
    return {"layers": shown}


def _layer(layer: Any) -> str:
    shape = ""
    with suppress(Exception):  # what is not part of a graph of layers has no output
        shape = f"→ {tuple(layer.output.shape)}"
    kind = type(layer).__name__
    return " ".join(filter(None, [layer.name, f"({kind})", shape or _weights(layer)]))


def _weights(layer: Any) -> str:
    shapes = [f"{each.name} {tuple(each.shape)}" for each in layer.weights]
    if shapes:
        return ", ".join(shapes)
    return "no weights" if layer.built else "not built"


def _elements(spec: Any) -> str:
    """Return of which elements a data set consists."""
    if isinstance(spec, dict):
        inside = ", ".join(f"{key}: {_elements(each)}" for key, each in spec.items())
        return f"{{{inside}}}"
    if isinstance(spec, tuple):
        return f"({', '.join(map(_elements, spec))})"
    return f"{tuple(spec.shape)} {spec.dtype.name}"


def _is_own(value: Any) -> bool:
    """Whether a value is of a class that the program defines."""
    return type(value).__module__ == "__main__"


def _is_of_keras(value: Any, name: str) -> bool:
    """Whether a value is of a class of Keras, which may not have been imported."""
    keras = sys.modules.get("keras")
    known = getattr(keras, name, None) or getattr(
        getattr(keras, "layers", None), name, None
    )
    return isinstance(known, type) and isinstance(value, known)


def _listed(values: Iterable[Any], size: int) -> str:
    return _joined(map(_number, values), size)


def _joined(parts: Iterable[str], size: int) -> str:
    shown = [*islice(parts, MOST_FIRST), *(["…"] if size > MOST_FIRST else [])]
    return _short(", ".join(shown), 2 * _MOST_CHARACTERS)


def _number(value: Any) -> str:
    """Return a number of an array or a list: a whole one with all its digits, others with four."""
    kind = getattr(getattr(value, "dtype", None), "kind", "")
    if isinstance(value, (bytes, str, bool)) or kind == "b":
        return _short(
            repr(value) if isinstance(value, (bytes, str)) else str(value), 24
        )
    if isinstance(value, int) or kind in {"i", "u"}:
        return str(int(value))
    if isinstance(value, complex) or kind == "c":
        return f"{complex(value):.4g}"
    return f"{float(value):.4g}"


def _short(text: str, most: int = _MOST_CHARACTERS) -> str:
    """Return a text without what is of this run or this machine alone, and not longer than it may be."""
    text = _THIS_RUN.sub("…", text)
    return text if len(text) <= most else f"{text[: most - 1]}…"
