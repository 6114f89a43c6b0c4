"""Draws a net as the shapes that its samples have on their way through it."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids, shapes

_LAYER, _WEIGHTS = 1, 3  # colours: what a sample becomes, and what training changes
_HIGH, _BETWEEN = 26, 40  # a layer, and the weights below it
_LEAST = 120  # the width of a layer that has room for its words
_FULL = shapes.WIDTH - 2  # the width of the largest layer
_TINT = 0.22  # the opacity of a layer


def draw_layers(
    layers: Mapping[str, npt.ArrayLike], weights: Mapping[str, npt.ArrayLike]
) -> str:
    """Return an HTML figure of a net: its layers, with the weights between them, by their names and in their order.

    Layers have the shape (N, size), and the weights between two of them (size, next size). Only the shapes are looked
    at, and the more numbers a layer has for a sample, the wider it is. Raises ValueError when the shapes make no net.
    """
    arrays = {name: np.shape(layer) for name, layer in layers.items()}
    kernels = {name: np.shape(kernel) for name, kernel in weights.items()}
    sizes = [shape[-1] for shape in arrays.values() if len(shape) == 2]
    rows = {shape[0] for shape in arrays.values() if shape}
    if (
        not kernels
        or len(sizes) != len(arrays)
        or len(rows) != 1
        or list(kernels.values()) != list(pairwise(sizes))
    ):
        raise ValueError(f"layers {arrays} and weights {kernels} make no net")
    (samples,) = rows
    way = " → ".join(map(str, sizes))
    return grids.framed(
        _drawn(arrays, kernels, sizes),
        shapes.WIDTH,
        len(sizes) * (_HIGH + _BETWEEN) - _BETWEEN + 3,
        title=f"{samples} rows go in and come out, and their lengths are {grids.unbroken(way)}",
        description=f"Each of {samples} samples is a row of {sizes[0]} numbers. "
        + " ".join(
            f"{name} turns {rows} numbers into {columns}."
            for name, (rows, columns) in kernels.items()
        )
        + f" The weights are {sum(map(np.prod, kernels.values())):,} numbers.",
        numbers=html.table(
            ["array", "shape"],
            [(name, str(shape)) for name, shape in (arrays | kernels).items()],
        ),
    )


def _drawn(
    arrays: Mapping[str, tuple[int, ...]],
    kernels: Mapping[str, tuple[int, ...]],
    sizes: list[int],
) -> list[str]:
    """Draw bars for layers, and what is between two bars for weights."""
    middle = shapes.WIDTH / 2
    # Roots, so that a small layer beside a large one can be seen.
    halves = [max(_LEAST, _FULL * (size / max(sizes)) ** 0.5) / 2 for size in sizes]
    parts: list[str] = []
    y = 1.0
    for (name, shape), half in zip(arrays.items(), halves, strict=True):
        box = shapes.rectangle(middle - half, y, 2 * half, _HIGH)
        parts.append(grids.filled(box, _LAYER, _TINT))
        parts.append(shapes.text(middle, y + 17.5, f"{name} {shape}", grids.MIDDLE))
        y += _HIGH + _BETWEEN
    y = 1.0 + _HIGH
    for (name, shape), (half, end) in zip(kernels.items(), pairwise(halves), strict=True):  # fmt: skip
        d = f"M{middle - half:g} {y:g}h{2 * half:g}L{middle + end:g} {y + _BETWEEN:g}h{-2 * end:g}z"
        parts.append(grids.filled(d, _WEIGHTS, _TINT / 2))
        parts.append(shapes.text(middle, y + 24.5, f"× {name} {shape}", grids.MIDDLE))
        y += _HIGH + _BETWEEN
    return parts
