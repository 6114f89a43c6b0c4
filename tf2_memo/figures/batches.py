"""Draws how samples become batches, updates and epochs."""

from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle

from tf2_memo import html
from tf2_memo.figures import svg

_GAP = 0.9  # between two batches, in samples
_EPOCH = 2.9  # the height of a row, in samples
_INCH = 0.34  # a sample


def draw_batches(sizes: Sequence[int], epochs: int, *, title: str) -> str:
    """Return an HTML figure with one row an epoch: its samples as squares, framed by batches, with their updates.

    `sizes` are the sizes of the batches of one epoch, in their order. Raises ValueError when there is nothing to
    group: no epoch, fewer than two batches, or a batch without samples.
    """
    if epochs < 1 or len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(
            f"drawing {title!r} needs an epoch and two batches with samples, got {epochs} epochs of {list(sizes)}"
        )
    width = sum(sizes) + _GAP * (len(sizes) - 1)
    with mpl.rc_context({**svg.STYLE, "font.size": 15}):
        figure = Figure(figsize=((width + 4) * _INCH, (epochs * _EPOCH + 1) * _INCH))
        axes = figure.add_axes((0, 0, 1, 1))
        for epoch in range(epochs):
            top = epoch * _EPOCH
            for words, middle in ((f"epoch {epoch + 1}", 0.5), ("update", 1.75)):
                axes.text(-0.6, top + middle, words, ha="right", va="center")
            left = 0.0
            for number, size in enumerate(sizes):
                update = epoch * len(sizes) + number + 1
                _draw_batch(axes, left, top, size, smaller=size < max(sizes))
                axes.text(
                    left + size / 2, top + 1.75, f"{update}", ha="center", va="center"
                )
                left += size + _GAP
        axes.set(
            xlim=(-3.8, width + 0.2),
            ylim=(epochs * _EPOCH - 0.4, -0.4),
            aspect="equal",
        )
        axes.set_axis_off()
        updates = epochs * len(sizes)
        description = (
            f"{sum(sizes)} samples, a square each, make {len(sizes)} batches of {', '.join(map(str, sizes))}. "
            f"Each batch is one update, so {epochs} epochs make {updates} updates."
        )
        rows = [
            (epoch + 1, epoch * len(sizes) + number + 1, size)
            for epoch in range(epochs)
            for number, size in enumerate(sizes)
        ]
        numbers = html.table(["epoch", "update", "samples in the batch"], rows)
        return svg.to_html(
            figure, title=title, description=description, numbers=numbers
        )


def _draw_batch(
    axes: mpl.axes.Axes, left: float, top: float, size: int, *, smaller: bool
) -> None:
    """Draw the squares of a batch and its frame, which is dashed when the batch is smaller than others."""
    colour = svg.SERIES[1] if smaller else svg.SERIES[0]
    for sample in range(size):
        axes.add_patch(
            Rectangle(
                (left + sample + 0.15, top + 0.15),
                0.7,
                0.7,
                facecolor=colour,
                edgecolor="none",
            )
        )
    axes.add_patch(
        FancyBboxPatch(
            (left, top),
            size,
            1,
            boxstyle="round,pad=0.12",
            facecolor="none",
            edgecolor=colour,
            linewidth=1.6,
            linestyle="--" if smaller else "-",
        )
    )
