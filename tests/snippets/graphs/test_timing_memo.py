"""Order and number of the timed calls, and the loss against NumPy in float64.

No time is checked.
"""

import contextlib
import io
import re

import numpy as np
import pytest
import tensorflow as tf

# float32 against float64, sums of a thousand: the largest difference seen is 7e-7.
TOLERANCE = 1e-5


def test_static_and_dynamic_give_the_same(snippet):
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    tf.keras.utils.set_random_seed(0)
    model = tf.keras.Sequential(
        [
            tf.keras.Input((1000,)),
            tf.keras.layers.Dense(100),
            tf.keras.layers.Dense(1000),
        ]
    )
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in model.get_weights())
    y_pred = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    for function in (snippet.model_static, snippet.model_dynamic):
        result, loss = function(snippet.x, snippet.y)
        np.testing.assert_allclose(result, y_pred, atol=TOLERANCE)
        assert float(loss) == pytest.approx(np.mean((y_pred - y) ** 2), rel=TOLERANCE)


def test_static_is_traced_once_and_dynamic_never(snippet):
    assert snippet.model_static.experimental_get_tracing_count() == 1
    assert not hasattr(snippet.model_dynamic, "experimental_get_tracing_count")


def test_ten_calls_calls_ten_times(snippet):
    calls = []
    with contextlib.redirect_stdout(io.StringIO()):
        seconds = snippet.ten_calls(
            "counted", lambda x, y: calls.append((x is snippet.x, y is snippet.y))
        )
    assert calls == [(True, True)] * 10
    assert len(seconds) == 10


def test_prints_total_and_calls_in_the_memos_order(snippet, stdout):
    lines = iter(stdout.splitlines())
    for title in ("static, cold", "dynamic, cold", "static, warm", "dynamic, warm"):
        kind, state = title.split(", ")
        seconds = getattr(snippet, f"{state}_{kind}")
        assert next(lines) == f"{title}: {sum(seconds):.3f} s"
        for five in (seconds[:5], seconds[5:]):
            row = next(lines)
            assert re.fullmatch(r"( +\d+\.\d\d ms){5}", row)
            # Two decimals are printed.
            shown = [float(number) for number in re.findall(r"[\d.]+", row)]
            assert shown == pytest.approx([1000 * call for call in five], abs=0.00501)
    assert not list(lines)
