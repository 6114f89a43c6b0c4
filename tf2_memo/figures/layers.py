"""Draws a net as the shapes that its samples take on their way through it."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids, shapes

_LAYER, _WEIGHTS = 1, 3  # colours: what a sample becomes, and what training changes
_HIGH, _BETWEEN = 26, 40  # a layer, and the weights below it
_LEAST = 120  # the width of a layer that has room for its words


def draw_layers(
    layers: Mapping[str, npt.ArrayLike], weights: Mapping[str, npt.ArrayLike]
) -> str:
    """Return an HTML figure of a net: its layers of shape (N, size) with the weights of shape (size, next size) between them.

    Both are given by their names, in their order. Only the shapes are looked at; a wider bar has more numbers. Raises
    ValueError when the layers are not one more than the weights, or when their shapes do not fit.
    """
    arrays = [np.shape(layer) for layer in layers.values()]
    kernels = [np.shape(kernel) for kernel in weights.values()]
    fits = len(arrays) == len(kernels) + 1 and all(
        len(before) == 2 and after == (before[0], kernel[1]) and kernel[0] == before[1]
        for before, kernel, after in zip(arrays, kernels, arrays[1:], strict=False)
    )
    if not kernels or not fits:
        raise ValueError(f"layers of {arrays} and weights of {kernels} make no net")
    sizes = [size for _, size in arrays]
    widths = [max(_LEAST, (shapes.WIDTH - 2) * (size / max(sizes)) ** 0.5) for size in sizes]  # fmt: skip
    middle = shapes.WIDTH / 2
    parts = []
    for number, (name, shape) in enumerate(zip(layers, arrays, strict=True)):
        y, half = 1 + number * (_HIGH + _BETWEEN), widths[number] / 2
        box = shapes.rectangle(middle - half, y, 2 * half, _HIGH)
        parts += [_filled(box, _LAYER), shapes.text(middle, y + 17.5, f"{name} {shape}", 'text-anchor="middle"')]  # fmt: skip
        if number < len(kernels):
            end = widths[number + 1] / 2
            d = f"M{middle - half:g} {y + _HIGH}h{2 * half:g}L{middle + end:g} {y + _HIGH + _BETWEEN}h{-2 * end:g}z"
            words = f"× {list(weights)[number]} {kernels[number]}"
            parts += [_filled(d, _WEIGHTS), shapes.text(middle, y + _HIGH + 24.5, words, 'text-anchor="middle"')]  # fmt: skip
    height = len(arrays) * (_HIGH + _BETWEEN) - _BETWEEN + 3
    way = " → ".join(map(str, sizes))
    total = sum(rows * columns for rows, columns in kernels)
    rows = [*zip(layers, arrays, strict=True), *zip(weights, kernels, strict=True)]
    return grids.framed(
        parts,
        shapes.WIDTH,
        height,
        title=f"{arrays[0][0]} rows go in and come out, and their length goes {way}",
        description=f"Each of the {arrays[0][0]} samples is a row. {' and '.join(weights)} turn its {sizes[0]} numbers into "
        f"{' and then into '.join(map(str, sizes[1:]))}, and hold {total} numbers. The columns of a layer are as many as the rows of "
        "the weights below it.",
        numbers=html.table(["array", "shape"], [(name, str(shape)) for name, shape in rows]),
    )  # fmt: skip


def _filled(d: str, series: int) -> str:
    colour = f"var(--figure-series-{series})"
    return f'<path d="{d}" fill="{colour}" fill-opacity="0.2" stroke="{colour}" />'
