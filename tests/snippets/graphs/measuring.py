"""What the snippets' functions `measure` must do, seen by a clock that only moves when a timed function says so."""

import inspect
import time


class Clock:
    """A clock that stands still by itself."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def check_order_and_arithmetic(measure):
    """The first call stands apart, all functions take turns, and a sample is the mean of its calls."""
    clock, called = Clock(), []

    def taking(name, *seconds):
        durations = iter(seconds)

        def function():
            called.append(name)
            clock.now += next(durations)

        return function

    # first call, one call of warm-up, then three samples of two calls
    functions = {
        "a": taking("a", 50, 9, 1, 3, 2, 2, 8, 4),
        "b": taking("b", 70, 9, 10, 10, 20, 40, 7, 3),
    }
    first, later = measure(functions, samples=3, calls=2, warm_up=1, clock=clock)
    assert called == [*"ab", *"ab", *"aabb" * 3]
    assert first == {"a": 50, "b": 70}
    assert {name: seconds.tolist() for name, seconds in later.items()} == {
        "a": [2, 2, 6],
        "b": [10, 30, 5],
    }


def check_defaults(measure, calls):
    """Without further arguments, it makes so many calls, and the clock is the finest one."""
    called = []
    measure({"a": lambda: called.append("a")})
    assert len(called) == calls
    assert inspect.signature(measure).parameters["clock"].default is time.perf_counter
