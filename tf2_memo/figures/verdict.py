"""Words what a run has measured, so that the sentence cannot contradict the figure."""

from collections.abc import Sequence


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
    the middle of a sentence. Raises ValueError when the three are not positive and in order.
    """
    low, middle, high = _in_order(interval)
    if low > 1:
        return f"{_capital(first)} is faster: {second} takes {middle:.2f} times as long ({low:.2f} to {high:.2f})."
    if high < 1:
        low, middle, high = 1 / high, 1 / middle, 1 / low
        return f"{_capital(second)} is faster: {first} takes {middle:.2f} times as long ({low:.2f} to {high:.2f})."
    return f"No measurable difference: the ratio is {middle:.2f}, and its interval {low:.2f} to {high:.2f} includes 1."


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


def _in_order(interval: tuple[float, float, float]) -> tuple[float, float, float]:
    low, middle, high = interval
    if not 0 < low <= middle <= high:
        raise ValueError(f"expected 0 < low <= middle <= high, got {interval}")
    return interval


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
