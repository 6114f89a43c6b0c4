"""The glyphs against a drawing, the data against the same draw, the counts and the training against NumPy."""

import numpy as np

THREE = ["#####", "...#.", "..#..", "...#.", "....#", "#...#", ".###."]


def data():
    rng = np.random.default_rng(0)
    return rng.integers(0, 10, 2000), rng.normal(0, 0.9, (2000, 7, 5))


def test_the_pictures_are_glyphs_with_noise(snippet):
    drawn = ["".join(".#"[bit] for bit in row) for row in snippet.glyphs[3]]
    assert drawn == THREE
    y, noise = data()
    for group, part in (("training", slice(1000)), ("held out", slice(1000, None))):
        x, found_y = snippet.groups[group]
        np.testing.assert_array_equal(found_y, y[part])
        expected = (snippet.glyphs[y] + noise)[part].reshape(1000, 35)
        np.testing.assert_allclose(x, expected, atol=1e-6)  # rounded to float32


def test_the_matrices_count_what_the_weights_say(snippet):
    for group, (x, y) in snippet.groups.items():
        logits = x.astype(float) @ snippet.w.numpy() + snippet.b.numpy()
        counted = np.zeros((10, 10), int)
        np.add.at(counted, (y, logits.argmax(axis=1)), 1)
        # Where two logits are equal but for rounding, float32 may choose the other class.
        assert np.abs(counted - snippet.matrices[group].numpy()).sum() <= 4


def test_the_weights_are_those_of_adam(snippet):
    """A hundred steps of Adam in float64: the small difference of float32 in a step grows with the steps."""
    x, y = snippet.groups["training"]
    x, one_hot = np.hstack([x, np.ones((1000, 1))]).astype(float), np.eye(10)[y]
    w, first, second = (np.zeros((36, 10)) for _ in range(3))
    for step in range(1, 101):
        powers = np.exp(x @ w)
        gradient = x.T @ (powers / powers.sum(axis=1, keepdims=True) - one_hot) / 1000
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        rate = 0.1 * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        w -= rate * first / (np.sqrt(second) + 1e-7)
    found = np.vstack([snippet.w.numpy(), snippet.b.numpy()])
    np.testing.assert_allclose(found, w, atol=1e-2)


def test_it_prints_the_counts(snippet, stdout):
    right = np.trace(snippet.matrices["held out"].numpy())
    assert f"held out: {right} of 1000 right\n" in stdout
