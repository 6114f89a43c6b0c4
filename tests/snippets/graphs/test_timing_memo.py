"""Order and number of the timed calls, and the loss against NumPy in float64. No time is checked."""

import contextlib
import io

import numpy as np
import pytest
import tensorflow as tf

# float32 against float64, sums of a thousand: the largest difference seen is 7e-7.
TOLERANCE = 1e-5


def test_static_and_dynamic_give_the_same(snippet):
    tf.keras.utils.set_random_seed(0)
    x, y = (tf.random.normal((64, 1000)).numpy().astype(np.float64) for _ in range(2))
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(1000)]
    model = tf.keras.Sequential([tf.keras.Input((1000,)), *layers])
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in model.get_weights())
    y_pred = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    for function in (snippet.model_static, snippet.model_dynamic):
        result, loss = function(snippet.x, snippet.y)
        np.testing.assert_allclose(result, y_pred, atol=TOLERANCE)
        assert float(loss) == pytest.approx(np.mean((y_pred - y) ** 2), rel=TOLERANCE)


def test_static_is_traced_once_and_dynamic_never(snippet):
    assert snippet.model_static.experimental_get_tracing_count() == 1
    assert not hasattr(snippet.model_dynamic, "experimental_get_tracing_count")


def test_ten_calls_calls_ten_times_and_waits_for_the_loss(snippet):
    calls = []

    class Loss:
        def numpy(self):
            calls.append("waited")

    def function(x, y):
        calls.append((x is snippet.x, y is snippet.y))
        return None, Loss()

    with contextlib.redirect_stdout(io.StringIO()):
        seconds = snippet.ten_calls("counted", function)
    assert calls == [(True, True), "waited"] * 10
    assert len(seconds) == 10


def test_prints_totals_and_first_calls_in_the_order_of_2019(snippet, stdout):
    assert stdout.splitlines() == [
        f"{title:13} {sum(seconds):.3f} s, of which the first call {seconds[0]:.3f} s"
        for title, seconds in (
            ("static, cold", snippet.cold_static),
            ("dynamic, cold", snippet.cold_dynamic),
            ("static, warm", snippet.warm_static),
            ("dynamic, warm", snippet.warm_dynamic),
        )
    ]
