"""Words a comparison from its measured interval, so that the sentence cannot contradict the figure."""


def compare(first: str, second: str, interval: tuple[float, float, float]) -> str:
    """Say which of two is faster.

    `interval` is (low, middle, high) of the time of `second` divided by the time of `first`. Name both as in
    the middle of a sentence. Raises ValueError when the three are not positive and in order.
    """
    low, middle, high = interval
    if not 0 < low <= middle <= high:
        raise ValueError(f"expected 0 < low <= middle <= high, got {interval}")
    if low > 1:
        return f"{_capital(first)} is faster: {second} takes {middle:.2f} times as long ({low:.2f} to {high:.2f})."
    if high < 1:
        return f"{_capital(second)} is faster: {first} takes {1 / middle:.2f} times as long ({1 / high:.2f} to {1 / low:.2f})."
    return f"No measurable difference: the ratio is {middle:.2f}, and its interval {low:.2f} to {high:.2f} includes 1."


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
