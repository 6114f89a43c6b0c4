"""An empty chart with a logarithmic axis, and curves as the points that a script puts into it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

WIDTH, HEIGHT = 360, 214
_LINE = "fill: none; stroke: var(--figure-{}); stroke-width: {}"
_DASHES = "5 3", "1.5 2.5"
_KEY = 184  # where the key of the levels begins
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 350, 26, 178  # of the axes


@dataclass(frozen=True)
class Frame:
    """Axes for curves whose places are 0 to `last`, and whose values lie from `low` to `high`, which are powers of ten.

    A dashed line marks each of at most two `levels`.
    """

    x: str
    y: str
    last: int
    low: float
    high: float
    levels: Mapping[str, float] = field(default_factory=dict)

    def points(self, values: Sequence[float]) -> str:
        """Return a curve as the points of a polyline.

        What lies above the frame runs along its top edge, and a number that is not finite ends the curve there.
        """
        found = []
        for place, value in enumerate(values):
            found.append(f"{self._across(place):g},{self._down(value):g}")
            if not math.isfinite(value):
                break
        return " ".join(found)

    def draw(
        self,
        curve: Sequence[float],
        beside: Sequence[Sequence[float]],
        *,
        key: str,
        title: str,
        description: str,
    ) -> str:
        """Return a curve and thin ones beside it as SVG. `key` makes the ids unique in the page."""
        ids = f"{key}-title", f"{key}-desc"
        lines = "".join(f'<polyline points="{self.points(one)}"/>' for one in beside)
        return (
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" data-search-exclude="" aria-labelledby="{" ".join(ids)}">'
            f'<title id="{ids[0]}">{escape(title)}</title><desc id="{ids[1]}">{escape(description)}</desc>'
            f"{self._axes()}{self._levels()}"
            f'<g class="beside" style="{_LINE.format("ink", 1)}; opacity: 0.5">{lines}</g>'
            f'<polyline class="chosen" style="{_LINE.format("series-1", 3)}" points="{self.points(curve)}"/></svg>'
        )

    def _axes(self) -> str:
        decades = range(round(math.log10(self.low)), round(math.log10(self.high)) + 1)
        grid = "".join(f"M{_LEFT} {self._down(10.0**n):g}H{_RIGHT}" for n in decades)
        step = max(1, self.last // 4)
        texts = [
            *(
                _text(_LEFT - 6, self._down(10.0**n) + 4, f"{10.0**n:g}", "end")
                for n in decades
            ),
            *(
                _text(self._across(place), _BOTTOM + 16, f"{place}", "middle")
                for place in range(0, self.last + 1, step)
            ),
            _text(0, 11, f"{self.y}, logarithmic", "start"),
            _text((_LEFT + _RIGHT) / 2, HEIGHT - 5, self.x, "middle"),
        ]
        edges = f"M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}"
        return (
            f'<path style="{_LINE.format("faint", 1)}" d="{grid}"/>'
            f'<path style="{_LINE.format("ink", 1)}" d="{edges}"/>{"".join(texts)}'
        )

    def _levels(self) -> str:
        """Return the dashed lines, with a key where curves that fall leave room."""
        parts = []
        for number, (name, value) in enumerate(self.levels.items()):
            y, key = self._down(value), _TOP + 14 + 17 * number
            style = f"{_LINE.format('ink', 1.5)}; stroke-dasharray: {_DASHES[number]}"
            lines = f"M{_LEFT} {y:g}H{_RIGHT}M{_KEY} {key - 4}h24"
            parts.append(f'<path style="{style}" d="{lines}"/>')
            parts.append(_text(_KEY + 30, key, name, "start"))
        return "".join(parts)

    def _across(self, place: int) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * place / self.last, 1)

    def _down(self, value: float) -> float:
        kept = min(max(value, self.low), self.high) if math.isfinite(value) else self.high  # fmt: skip
        share = math.log(kept / self.low) / math.log(self.high / self.low)
        return round(_BOTTOM - (_BOTTOM - _TOP) * share, 1)


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}">{escape(words)}</text>'
