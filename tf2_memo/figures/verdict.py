"""Words what a run has measured, so that the sentence cannot contradict the figure."""

import math
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


def break_even(
    first_call: float, later: float, eager: float, interval: tuple[float, float, float]
) -> str:
    """Say when the tracing of a first call has paid off: "after call 12", "never" or "open".

    `first_call` and `later` are the graph's times a call, `eager` is that of eager execution, all in the same unit.
    `interval` is (low, middle, high) of the eager time divided by the graph's later time: below 1 tracing never pays
    off, and as long as it includes 1 that is open. Raises ValueError when the three are not positive and in order.
    """
    low, _, high = _in_order(interval)
    if high < 1:
        return "never"
    # The interval is of ratios sample by sample: the medians need not agree with it.
    if low <= 1 or eager <= later:
        return "open"
    return f"after call {max(1, math.ceil((first_call - later) / (eager - later)))}"


def _in_order(interval: tuple[float, float, float]) -> tuple[float, float, float]:
    low, middle, high = interval
    if not 0 < low <= middle <= high:
        raise ValueError(f"expected 0 < low <= middle <= high, got {interval}")
    return interval


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
