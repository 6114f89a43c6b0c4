"""What the timed functions compute against NumPy, the number of measurements against counting. No time is asserted."""

import re

import numpy as np
import pytest

TOLERANCE = 1e-5  # float32 against float64


@pytest.fixture(scope="module")
def expected(snippet) -> tuple[np.ndarray, float]:
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    w1, b1, w2, b2 = (
        weight.astype(np.float64) for weight in snippet.model.get_weights()
    )
    y_pred = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    return y_pred, np.mean((y_pred - y) ** 2)


@pytest.mark.parametrize("name", ["model_static", "model_dynamic"])
def test_both_compute_the_same(snippet, expected, name):
    y_pred, loss = getattr(snippet, name)(snippet.x, snippet.y)
    np.testing.assert_allclose(y_pred, expected[0], atol=TOLERANCE)
    np.testing.assert_allclose(loss, expected[1], rtol=TOLERANCE)


def test_model_has_the_memo_sizes(snippet):
    shapes = [weight.shape for weight in snippet.model.weights]
    assert shapes == [(1000, 100), (100,), (100, 1000), (1000,)]


def test_one_trace_in_all_calls(snippet):
    assert snippet.model_static.experimental_get_tracing_count() == 1


def test_ten_calls_are_ten(snippet):
    calls = []
    times = snippet.ten_calls(lambda x, y: calls.append((x, y)))
    assert len(calls) == len(times) == 10
    assert calls[0][0] is snippet.x
    assert calls[0][1] is snippet.y


def test_times_are_in_milliseconds(snippet, monkeypatch):
    monkeypatch.setattr(
        snippet.timeit, "timeit", lambda function, number: 0.002 * number
    )
    assert snippet.ten_calls(snippet.model_static) == pytest.approx([2.0] * 10)


def test_counts(snippet):
    assert {name: len(times) for name, times in snippet.first.items()} == {
        "static": 10,
        "dynamic": 10,
    }
    assert {name: len(times) for name, times in snippet.later.items()} == {
        "static": 15,
        "dynamic": 15,
    }


def test_prints(snippet, stdout):
    time = r"\d+\.\d ms"
    lines = ["ten calls, with the first one"]
    lines += [
        rf"  {name}: {time}, of them {time} in the first call"
        for name in ("static", "dynamic")
    ]
    lines += [re.escape("ten later calls, median of 15 (lowest to highest)")]
    lines += [
        rf"  {name}: {time} \({time} to {time}\)" for name in ("static", "dynamic")
    ]
    printed = stdout.splitlines()
    assert len(printed) == len(lines)
    for pattern, line in zip(lines, printed, strict=True):
        assert re.fullmatch(pattern, line)
    for name, line in zip(("static", "dynamic"), printed[1:3], strict=True):
        calls = snippet.first[name]
        assert re.findall(r"[\d.]+(?= ms)", line) == [
            f"{sum(calls):.1f}",
            f"{calls[0]:.1f}",
        ]
    for name, line in zip(("static", "dynamic"), printed[4:], strict=True):
        times = snippet.later[name]
        shown = [np.median(times), min(times), max(times)]
        assert re.findall(r"[\d.]+(?= ms)", line) == [
            f"{milliseconds:.1f}" for milliseconds in shown
        ]
