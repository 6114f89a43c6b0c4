"""Words what a run has measured, so that the sentence cannot contradict the figure."""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations


def loss_after(losses: Sequence[float], updates: int) -> str:
    """Name a loss with the updates before it: "0.4406 after 50 updates".

    `losses[k]` is the loss after k updates, as a loop records it that computes the loss before it updates. A negative
    number counts from the end. Raises IndexError when the loss after that many updates was not recorded.
    """
    loss = losses[updates]
    updates = range(len(losses))[updates]
    if updates == 0:
        return f"{loss:.4g} before the first update"
    return f"{loss:.4g} after {updates} update{'s' if updates > 1 else ''}"


def compare(first: str, second: str, interval: tuple[float, float, float]) -> str:
    """Say which of two is faster.

    `interval` is (low, middle, high) of the time of `second` divided by the time of `first`. Name both as in
    the middle of a sentence. An interval that includes 1 is too wide to tell anything when its end is more than twice
    its start. Raises ValueError when the three are not positive and in order.
    """
    low, middle, high = _in_order(interval)
    if low > 1:
        return (
            f"{_capital(first)} is faster: {second} takes {_about(low, middle, high)}."
        )
    if high < 1:
        return f"{_capital(second)} is faster: {first} takes {_about(1 / high, 1 / middle, 1 / low)}."
    verdict = (
        "This run is too noisy to tell"
        if high > 2 * low
        else "No measurable difference"
    )
    return f"{verdict}: {second} takes {_about(low, middle, high)}, and that range includes 1."


def headline(
    first: str, second: str, intervals: Sequence[tuple[float, float, float]]
) -> str:
    """Say which of two is faster, in so few words that they fit above a chart.

    Each interval is one case, as `compare` takes it. Raises ValueError when there is no case.
    """
    intervals = [_in_order(interval) for interval in intervals]
    if not intervals:
        raise ValueError("expected at least one interval")
    cases = len(intervals)
    faster = sum(low > 1 for low, _, _ in intervals)
    slower = sum(high < 1 for _, _, high in intervals)
    if cases in {faster, slower}:
        winner, loser = (first, second) if faster else (second, first)
        return f"{_capital(winner)} is faster than {loser}"
    if faster:
        return f"{_capital(first)} is faster in {faster} of {cases} cases"
    if slower:
        return f"{_capital(first)} is slower in {slower} of {cases} cases"
    return f"{_capital(first)} is not measurably faster"


def break_even(calls: Sequence[int | None], most: int) -> str:
    """Say when a graph had caught up with eager execution: "between call 10 and call 31, depending on the process".

    `calls` holds, for each process that was measured, the call at which the graph's total time was no longer than that
    of eager execution, or None if that happened in none of the `most` calls that were timed. Raises ValueError when
    there is no process.
    """
    if not calls:
        raise ValueError("expected at least one process")
    reached = sorted(call for call in calls if call is not None)
    if not reached:
        return f"in none of {len(calls)} processes within {most} calls"
    if len(reached) < len(calls):
        return (
            f"at call {reached[0]} at the earliest, and in {len(calls) - len(reached)} of {len(calls)} processes "
            f"not within {most} calls"
        )
    if reached[0] == reached[-1]:
        return f"at call {reached[0]} in each of {len(calls)} processes"
    return f"between call {reached[0]} and call {reached[-1]}, depending on the process"


def crossing(losses: Sequence[float], level: float, name: str) -> str:
    """Say when a loss got below a level: "Better than predicting zero after 3 updates".

    `losses[k]` is the loss after k updates, `name` names what has the loss `level`. Raises ValueError when there is no
    loss.
    """
    below = [loss < level for loss in losses]
    if not below:
        raise ValueError("expected at least one loss")
    last = len(losses) - 1
    if not any(below):
        return f"Not better than {name} in {last} update{'s' * (last != 1)}"
    first = below.index(True)
    when = f"after {first} update{'s' * (first != 1)}" if first else "before any update"
    if not below[-1]:
        return f"Better than {name} {when}, but not at the end"
    return f"Better than {name} {when if first else 'from the start'}"


def ends_below(series: Mapping[str, Sequence[float]], level: float, name: str) -> str:
    """Say which of several losses end below a level: "Only Glorot's start ends below predicting zero".

    Names of series stand as in the middle of a sentence. Raises ValueError when there is no series.
    """
    if not series:
        raise ValueError("expected at least one series")
    below = [one for one, losses in series.items() if losses[-1] < level]
    if len(series) == 1 and not below:
        return f"{_capital(next(iter(series)))} does not end below {name}"
    if not below:
        return f"{_none(list(series))} ends below {name}"
    if len(below) == len(series):
        if len(series) == 1:
            return f"{_capital(below[0])} ends below {name}"
        return f"{_capital(_listed(below))} end below {name}"
    return f"Only {_listed(below)} end{'s' * (len(below) == 1)} below {name}"


def lowest_end(series: Mapping[str, Sequence[float]]) -> str:
    """Say which of several losses ends lowest, and that the lowest are close where the second is within a tenth.

    Names of series stand as in the middle of a sentence. Raises ValueError when there are fewer than two series.
    """
    if len(series) < 2:
        raise ValueError("expected at least two series")
    (one, low), (other, second), *_ = sorted(
        ((name, losses[-1]) for name, losses in series.items()),
        key=lambda end: end[1],
    )
    if second - low <= 0.1 * abs(low):
        return f"{_capital(one)} and {other} end close: {low:.3g} and {second:.3g}"
    if len(series) == 2:
        return (
            f"{_capital(one)} ends lower than {other}: {low:.3g} against {second:.3g}"
        )
    return f"{_capital(one)} ends lowest: {low:.3g}, {other} {second:.3g}"


def coinciding(
    series: Mapping[str, Sequence[float]], *, log: bool = False
) -> list[list[str]]:
    """Return the groups of lines that lie on each other in a chart: nowhere a hundredth of its height apart."""
    lines = {
        name: [math.log(value) if log else value for value in values]
        for name, values in series.items()
    }
    values = [value for line in lines.values() for value in line]
    nearly = 0.01 * (max(values) - min(values))
    groups: list[list[str]] = []
    for name, line in lines.items():
        for group in groups:
            others = lines[group[0]]
            if len(line) == len(others) and _apart(line, others) <= nearly:
                group.append(name)
                break
        else:
            groups.append([name])
    return [group for group in groups if len(group) > 1]


def coincidence(series: Mapping[str, Sequence[float]], *, log: bool = False) -> str:
    """Say which lines of a chart lie on each other and by how much they differ; nothing when none do."""
    sentences = []
    for group in coinciding(series, log=log):
        pairs = [(series[one], series[other]) for one, other in combinations(group, 2)]
        apart = max(_apart(one, other) for one, other in pairs)
        if not apart:
            sentences.append(f"The lines of {_listed(group)} are the same.")
            continue
        if log:
            share = max(
                max(a / b, b / a) - 1
                for one, other in pairs
                for a, b in zip(one, other, strict=True)
            )
            most = f"{100 * share:.2g} %"
        else:
            most = f"{apart:.2g}"
        sentences.append(
            f"The lines of {_listed(group)} lie on each other: they differ by at most {most}."
        )
    return " ".join(sentences)


def _apart(one: Sequence[float], other: Sequence[float]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _listed(names: Sequence[str]) -> str:
    """Write names as a list: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _none(names: Sequence[str]) -> str:
    if len(names) == 2:
        return f"Neither {names[0]} nor {names[1]}"
    return f"None of {_listed(names)}"


def _about(low: float, middle: float, high: float) -> str:
    """Write a ratio and its range: "about 90 times as long (50 to 150)"."""
    bounds = f"{_rounded(low)} to {_rounded(high)}"
    return f"about {_rounded(middle)} times as long ({bounds})"


def _rounded(ratio: float) -> str:
    """Round a ratio to two digits, or to hundredths where it is so near 1 that two digits would hide on which side."""
    if ratio < 2:
        return f"{ratio:.2f}"
    return f"{float(f'{ratio:.2g}'):,g}" if ratio >= 10 else f"{ratio:.1f}"


def _in_order(interval: tuple[float, float, float]) -> tuple[float, float, float]:
    low, middle, high = interval
    if not 0 < low <= middle <= high:
        raise ValueError(f"expected 0 < low <= middle <= high, got {interval}")
    return interval


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
