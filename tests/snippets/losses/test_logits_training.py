"""Four trainings of a linear classifier against the same in NumPy, where clipping allows a comparison."""

import numpy as np
import pytest


def data():
    rng = np.random.default_rng(0)
    y = rng.integers(0, 3, size=300)
    centres = np.array([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
    x = centres[y] + rng.normal(size=(300, 2))
    return x, y, rng.uniform(-1, 1, size=(10, 2, 3))


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def trained(twice):
    """The loss and the accuracy after 30 updates in float64, with softmax once or twice."""
    x, y, w = data()
    one_hot = np.eye(3)[y]
    for _ in range(30):
        p = softmax(x @ w)
        if twice:
            g = softmax(p) - one_hot
            g = p * (g - (g * p).sum(axis=-1, keepdims=True))
        else:
            g = p - one_hot
        w = w - 0.5 * (x.T @ g) / 300
    p = softmax(softmax(x @ w)) if twice else softmax(x @ w)
    right = np.argmax(x @ w, axis=-1) == y
    return -np.log(p[:, np.arange(300), y]).mean(axis=1), right.mean(axis=1)


# 30 updates in float32 against float64; one sample of 300 may fall on the other side.
@pytest.mark.parametrize(
    ("pair", "twice"),
    [
        (("logits", True), False),
        (("probabilities", False), False),
        (("probabilities", True), True),
    ],
)
def test_trains_as_numpy_does(snippet, pair, twice):
    loss, accuracy = snippet.runs[pair]
    expected_loss, expected_accuracy = trained(twice)
    np.testing.assert_allclose(loss, expected_loss, rtol=1e-4)
    np.testing.assert_allclose(accuracy, expected_accuracy, atol=1 / 300 + 1e-9)


def test_logits_taken_for_probabilities_end_higher(snippet):
    loss, accuracy = snippet.runs["logits", False]
    assert np.median(loss) > 2 * np.median(snippet.runs["logits", True][0])
    assert accuracy.min() < 0.5


def test_prints_each_pair(snippet, stdout):
    lines = stdout.splitlines()
    assert len(lines) == 1 + 4
    for line, (loss, accuracy) in zip(lines[1:], snippet.runs.values(), strict=True):
        assert f" {np.median(loss):.4f} " in line
        assert line.endswith(f"{accuracy.min():.0%} to {accuracy.max():.0%}")
