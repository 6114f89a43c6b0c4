"""The operation that is named, and that no check is left behind."""

import numpy as np
import pytest
import tensorflow as tf


def test_the_entropy_is_right_where_no_share_is_zero(snippet):
    shares = np.array([1, 2, 5]) / 8
    expected = -np.sum(shares * np.log(shares))
    # A few roundings in float32.
    np.testing.assert_allclose(snippet.entropy(tf.constant([1.0, 2.0, 5.0])), expected, rtol=1e-6)  # fmt: skip


def test_the_logarithm_is_named_and_graphs_keep_what_they_were_traced_with(
    snippet, stdout
):
    first, second, *rest = stdout.splitlines()
    assert first == "entropy: nan"
    assert second == "entropy : Tensor had NaN values"
    assert len(rest) == 4
    found = {name: text.split()[-1] for name, text in snippet.reports.items()}
    assert found.pop("graph traced before").startswith('"__inference_entropy_')
    assert found == {
        "eager": '"Log"',
        "graph traced now": '"Log"',
        "the same graph, switched off": '"Log"',
    }


def test_the_input_holds_a_zero(snippet):
    np.testing.assert_array_equal(snippet.x, [1, 0, 3])


def test_checks_are_off_afterwards(snippet):
    assert float(tf.math.log(0.0)) == -np.inf


def test_a_report_without_an_error_holds_the_value(snippet):
    assert snippet.report(tf.reduce_sum) == "no error, 4.0"


def test_an_error_of_another_kind_is_not_hidden(snippet):
    with pytest.raises(ZeroDivisionError):
        snippet.report(lambda _: 1 / 0)
