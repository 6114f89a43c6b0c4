"""The loss of each preparation against one data set after the other in NumPy."""

import numpy as np

WAYS = {
    "training samples only": (20, 20),
    "scaled by all": (40, 20),
    "chosen by all": (20, 40),
}


def expected(scaled_by, chosen_by):
    rng = np.random.default_rng(0)
    xs = 3 + 2 * rng.standard_normal((300, 40, 100))
    ys = rng.standard_normal((300, 40, 1))
    losses = []
    for x, y in zip(xs, ys, strict=True):
        seen = x[:chosen_by]
        score = np.abs(((seen - seen.mean(0)) / seen.std(0)).T @ y[:chosen_by])[:, 0]
        places = np.argsort(score)[-5:]
        seen = x[:scaled_by]
        scaled = ((x - seen.mean(0)) / seen.std(0))[:, places]
        first = scaled[:20]
        w = np.linalg.solve(first.T @ first + np.eye(5), first.T @ y[:20])
        losses.append(np.mean((scaled[20:] @ w - y[20:]) ** 2))
    return losses


def test_each_way(snippet):
    assert set(snippet.results) == set(WAYS)
    for way, rows in WAYS.items():
        # float64 on both sides.
        np.testing.assert_allclose(snippet.results[way], expected(*rows), rtol=1e-7)


def test_prints_the_means(stdout):
    assert stdout.splitlines() == [
        f"{way:22}  mean validation loss {np.mean(expected(*rows)):.3f}"
        for way, rows in WAYS.items()
    ]
