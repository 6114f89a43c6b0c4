"""The checks against the closed form of swish and its derivative, and the slopes at four kinks."""

import numpy as np

X = np.array([-1.0, 0.5, 2.0])
S = 1 / (1 + np.exp(-X))


def test_the_mistake_is_the_first_half_of_the_derivative(snippet):
    # float64: the gradients are exact but for rounding, the differences with the step 1e-5 but for about 1e-10.
    np.testing.assert_allclose(snippet.swish(snippet.x), X * S, rtol=1e-12)
    wrong = np.diag(X * S * (1 - S))
    np.testing.assert_allclose(snippet.by_rule[0], wrong, rtol=1e-12)


def test_the_cure_agrees_with_the_differences(snippet):
    derivative = np.diag(S + X * S * (1 - S))
    np.testing.assert_allclose(snippet.cured[0], derivative, rtol=1e-12)
    np.testing.assert_allclose(snippet.by_steps[0], derivative, atol=1e-9)


def test_slopes_at_zero_by_tape_and_by_differences(snippet):
    assert snippet.at_zero == {
        "tf.nn.relu(x)": [0, 0.5],
        "tf.maximum(0, x)": [0, 0.5],
        "tf.maximum(x, 0)": [1, 0.5],
        "tf.abs(x)": [0, 0],
    }
    for name, cut in snippet.kinks.items():
        expected = [1, 0, 2] if "abs" in name else [0, 0, 2]
        np.testing.assert_array_equal(cut(np.array([-1.0, 0.0, 2.0])), expected)


def test_prints_the_rows(stdout):
    lines = stdout.splitlines()
    assert lines[0] == "by its rule:     [-0.1966  0.1175  0.21  ]"
    assert lines[1] == "by differences:  [0.0723 0.74   1.0908]"
    assert lines[2] == "by tape:         [0.0723 0.74   1.0908]"
    assert lines[3].startswith("largest difference: ")
    assert float(lines[3].split()[-1]) < 1e-9
    assert lines[6] == "tf.maximum(x, 0)  by tape 1.0, by differences 0.5"
    assert len(lines) == 8
