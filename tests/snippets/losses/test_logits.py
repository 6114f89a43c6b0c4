"""The loss of a sample whose wrong class leads by d against log(1 + exp(d)), and against the clip at 1e-7."""

import numpy as np
import pytest

LEADS = np.arange(31.0)
EXACT = np.logaddexp(0, LEADS)
# From probabilities, float32 loses digits: softmax near 1e-7 is off by 1e-6 of its size or so.
TOLERANCE = 1e-5


def test_the_loss_from_logits_is_exact(snippet):
    np.testing.assert_array_equal(snippet.leads, LEADS)
    np.testing.assert_allclose(snippet.exact, EXACT, rtol=TOLERANCE)
    slope = 1 / (1 + np.exp(-LEADS))
    np.testing.assert_allclose(snippet.exact_gradient, slope, rtol=TOLERANCE)


def test_the_loss_from_probabilities_is_clipped(snippet):
    expected = np.minimum(EXACT, -np.log(1e-7))
    np.testing.assert_allclose(snippet.clipped, expected, rtol=TOLERANCE)
    dead = -np.log(1e-7) < EXACT
    assert 10 < dead.sum() < 20
    slope = np.where(dead, 0, 1 / (1 + np.exp(-LEADS)))
    np.testing.assert_allclose(snippet.clipped_gradient, slope, rtol=TOLERANCE)


def test_keras_finds_the_logits_in_a_graph_and_in_a_model(snippet):
    values = {name: float(loss) for name, loss in snippet.found.items()}
    clip = -np.log(1e-7)
    expected = {
        "tf.nn.softmax": clip,
        "tf.nn.softmax in a tf.function": 30.0,
        "model that ends in softmax": 30.0,
        "the same, times one": clip,
    }
    assert values.keys() == expected.keys()
    np.testing.assert_allclose(
        list(values.values()), list(expected.values()), rtol=TOLERANCE
    )


def test_keras_warns_of_a_softmax_that_it_sees(snippet):
    """The page quotes the warning, and says that the logits are used."""
    words = "received `from_logits=True`, but the `output` argument was produced by a Softmax"
    with pytest.warns(UserWarning, match=words):
        loss = snippet.Loss(from_logits=True)(snippet.y[:1], snippet.model(snippet.z))
    np.testing.assert_allclose(loss, 30, rtol=TOLERANCE)


def test_prints_a_table(stdout):
    lines = stdout.splitlines()
    assert len(lines) == 1 + 5 + 4
    assert lines[5].split() == [
        "30",
        "16.1181",
        "gradient",
        "0.00",
        "30.0000",
        "gradient",
        "1.00",
    ]
