"""Two trainings of a line against the same descent in NumPy in float64."""

import numpy as np

X = np.linspace(0, 1, 21)
Y = 2 * X + 1


def descent(targets):
    """The losses before each of 100 updates, and the predictions before the last one."""
    w = b = 0.0
    losses = []
    for _ in range(100):
        line = w * X + b
        errors = line[:, np.newaxis] - targets
        losses.append(np.mean(errors**2))
        mean = errors.mean(axis=1)
        w, b = w - 0.7 * 2 * np.mean(mean * X), b - 0.7 * 2 * np.mean(mean)
    return np.array(losses), line


# 100 updates in float32 against float64.
def test_trains_as_numpy_does(snippet):
    for shape, targets in (((21,), Y[np.newaxis, :]), ((21, 1), Y[:, np.newaxis])):
        losses, line = descent(targets)
        found_losses, found_line = snippet.runs[shape]
        np.testing.assert_allclose(found_losses, losses, rtol=1e-4, atol=1e-6)
        np.testing.assert_allclose(found_line, line, rtol=1e-4)


def test_one_learns_the_mean_and_the_other_the_line(snippet):
    losses, line = snippet.runs[(21,)]
    np.testing.assert_allclose(line, Y.mean(), rtol=1e-4)
    np.testing.assert_allclose(losses[-1], Y.var(), rtol=1e-4)
    np.testing.assert_allclose(snippet.runs[(21, 1)][1], Y, rtol=1e-2)


def test_prints_both(snippet, stdout):
    expected = []
    for shape, (losses, line) in snippet.runs.items():
        expected += [
            f"targets of shape {shape}",
            f"    loss {losses[0]:.3f} to {losses[-1]:.6f}, predictions {line[0]:.3f} to {line[-1]:.3f}",
        ]
    assert stdout.splitlines() == expected
