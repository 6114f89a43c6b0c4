"""Says what is compared with what, and which ratio is the target."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from benchmarks.measures import SIZES, Sample

SMALL, MEDIUM, LARGE = SIZES
OVERHEAD_SECONDS = 0.015
TEST_SECONDS = 360


@dataclass(frozen=True)
class Row:
    """A measure, what it is held against, and the least and the greatest ratio of the two that meet the target."""

    measure: str
    against: str
    ours: Callable[[Sample], float]
    theirs: Callable[[Sample], float]
    most: float
    least: float = 0
    unit: str = "s"

    def ratio(self, samples: list[Sample]) -> float:
        """Return the median of the ratios that the rounds gave."""
        return median(self.ours(sample) / self.theirs(sample) for sample in samples)

    def is_met(self, samples: list[Sample]) -> bool:
        """Whether the ratio meets the target."""
        return self.least <= self.ratio(samples) <= self.most


def _page(kind: str, small: int, large: int) -> Callable[[Sample], float]:
    """Return what one page costs more when a site grows from one size to another."""
    return lambda s: (s[f"{kind} {large}"] - s[f"{kind} {small}"]) / (large - small)


def _overhead_allowed(s: Sample) -> float:
    return _page("plain", MEDIUM, LARGE)(s) + s["fork"] + OVERHEAD_SECONDS


ROWS = [
    Row(
        "cold build, notebook off",
        "one process that imports TensorFlow and runs all snippets",
        lambda s: s["cold, no notebook"],
        lambda s: s["one process"],
        most=1,
    ),
    Row(
        "cold build with the notebook",
        "the same, and `jupyter execute` of the notebook",
        lambda s: s["cold"],
        lambda s: s["one process"] + s["notebook alone"],
        most=1,
    ),
    Row(
        "warm build",
        "the same pages as plain Markdown",
        lambda s: s["warm"],
        lambda s: s["plain"],
        most=1.25,
    ),
    Row(
        "one snippet edited, `make build`",
        "that snippet alone, and a warm build",
        lambda s: s["edited"],
        lambda s: s["snippet alone"] + s["warm"],
        most=1.1,
    ),
    Row(
        "`serve`: text edited, page reloaded",
        "a warm build",
        lambda s: s["text reloaded"],
        lambda s: s["warm"],
        most=1.1,
    ),
    Row(
        "`serve`: snippet edited, page reloaded",
        "its own run time there, and a warm build",
        lambda s: s["snippet reloaded"],
        lambda s: s["snippet in the server"] + s["warm"],
        most=1.2,
    ),
    Row(
        "cold build, notebook off",
        "stock markdown-exec, first build",
        lambda s: s["cold, no notebook"],
        lambda s: s["stock"],
        most=1,
    ),
    Row(
        "warm build, notebook off",
        "stock markdown-exec, second build",
        lambda s: s["warm, no notebook"],
        lambda s: s["stock again"],
        most=0.1,
    ),
    Row(
        "peak memory of a cold build, notebook off",
        "the snippet that needs most, alone",
        lambda s: s["cold, MB"],
        lambda s: s["heaviest alone, MB"],
        most=1.6,
        unit="MB",
    ),
    *(
        Row(
            f"{kind} build: a page of {MEDIUM} to {LARGE}",
            f"a page of {SMALL} to {MEDIUM}",
            _page(kind, MEDIUM, LARGE),
            _page(kind, SMALL, MEDIUM),
            least=0.8,
            most=1.2,
        )
        for kind in ("cold", "warm")
    ),
    Row(
        f"cold build: a page of {MEDIUM} to {LARGE}",
        f"a plain page, a fork, and {1000 * OVERHEAD_SECONDS:g} ms",
        _page("cold", MEDIUM, LARGE),
        _overhead_allowed,
        most=1,
    ),
    *(
        Row(
            f"warm build of {size} pages",
            "the same pages as plain Markdown",
            lambda s, size=size: s[f"warm {size}"],
            lambda s, size=size: s[f"plain {size}"],
            most=1.2,
        )
        for size in SIZES
    ),
    Row(
        "`make test` (one run)",
        f"{TEST_SECONDS / 60:g} minutes",
        lambda s: s["tests"],
        lambda _: TEST_SECONDS,
        most=1,
    ),
]
