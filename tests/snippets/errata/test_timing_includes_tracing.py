"""What the timed functions compute against NumPy, the number of measurements against counting. No time is asserted."""

import inspect
import runpy
import statistics
import timeit

import numpy as np
import pytest

TOLERANCE = 1e-5  # float32 against float64


@pytest.mark.parametrize("name", ["static", "dynamic"])
def test_both_compute_the_mean_squared_error(snippet, name):
    x, y, w1, b1, w2, b2 = (
        np.asarray(array, dtype=np.float64)
        for array in (snippet.x, snippet.y, *snippet.model.get_weights())
    )
    expected = np.mean((np.maximum(x @ w1 + b1, 0) @ w2 + b2 - y) ** 2)
    loss = getattr(snippet, name)(snippet.x, snippet.y)
    np.testing.assert_allclose(loss, expected, rtol=TOLERANCE)


def test_model_and_data_have_the_sizes_of_the_2019_memo(snippet):
    shapes = [weight.shape for weight in snippet.model.weights]
    assert shapes == [(1000, 100), (100,), (100, 1000), (1000,)]
    assert snippet.x.shape == snippet.y.shape == (64, 1000)


def test_one_trace_in_all_calls(snippet):
    assert snippet.static.experimental_get_tracing_count() == 1


def test_ten_calls_are_ten_on_the_data_and_wait(snippet):
    calls, waited = [], []

    class Loss:
        def numpy(self):
            waited.append(self)

    def call(x, y):
        calls.append((x, y))
        return Loss()

    times = snippet.ten_calls(call)
    assert len(calls) == len(waited) == len(times) == 10
    assert calls[0][0] is snippet.x
    assert calls[0][1] is snippet.y


def test_times_are_in_milliseconds(snippet, monkeypatch):
    monkeypatch.setattr(
        snippet.timeit, "repeat", lambda function, number, repeat: [0.002] * repeat
    )
    assert snippet.ten_calls(snippet.static) == pytest.approx([2.0] * 10)


def test_counts(snippet):
    assert [(name, len(calls)) for name, calls in snippet.first.items()] == [
        ("static", 10),
        ("dynamic", 10),
    ]
    assert [(name, len(times)) for name, times in snippet.later.items()] == [
        ("static", 15),
        ("dynamic", 15),
    ]


def test_static_comes_first_and_both_take_turns(monkeypatch):
    called = []

    def repeat(statement, number, repeat):
        called.append(inspect.getclosurevars(statement).nonlocals["call"])
        return [0.001] * repeat

    monkeypatch.setattr(timeit, "repeat", repeat)
    names = runpy.run_path("snippets/errata/timing_includes_tracing.py")
    assert called == [names["static"], names["dynamic"]] * 16


def test_prints(snippet, stdout):
    lines = [
        f"{name}: {sum(calls):.1f} ms, first call {calls[0]:.1f} ms"
        for name, calls in snippet.first.items()
    ]
    lines += [
        f"{name}, ten later calls: {statistics.median(times):.1f} ms (median of 15 rounds)"
        for name, times in snippet.later.items()
    ]
    assert stdout.splitlines() == lines
