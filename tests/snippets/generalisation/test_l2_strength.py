"""The linear models against gradient descent in NumPy, and against the solution in closed form."""

import numpy as np

FACTORS = np.array([0.0, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0])


def drawn():
    rng = np.random.default_rng(0)
    teacher = rng.standard_normal((20, 20, 1)) / np.sqrt(20)

    def samples(count):
        x = rng.standard_normal((20, count, 20))
        noise = 0.5 * rng.standard_normal((20, count, 1))
        return x, x @ teacher + noise

    return samples(30), samples(500)


def losses(x, y, w):
    return np.mean((x @ w - y) ** 2, axis=(2, 3))


def test_weights(snippet):
    (x, y), _ = drawn()
    w = np.zeros((7, 20, 20, 1))
    for _ in range(500):
        gradient = 2 * np.swapaxes(x, 1, 2) @ (x @ w - y) / 30
        w = w - 0.1 * (gradient + 2 * FACTORS[:, None, None, None] * w)
    # float32 against float64: 3e-6 was seen.
    np.testing.assert_allclose(snippet.w, w, rtol=1e-3, atol=1e-4)


def test_losses_are_those_of_the_closed_form(snippet):
    (x, y), test = drawn()
    xt = np.swapaxes(x, 1, 2)
    for place, factor in enumerate(FACTORS):
        if factor < 0.1:
            continue  # 500 updates do not reach the minimum of the smallest factors
        w = np.linalg.solve(xt @ x / 30 + factor * np.eye(20), xt @ y / 30)[None]
        expected = losses(x, y, w).mean(), losses(*test, w).mean()
        np.testing.assert_allclose(snippet.ends[place], expected, rtol=1e-4)


def test_prints_the_means(snippet, stdout):
    assert stdout.splitlines() == [
        f"factor {factor:.3f}  training {a:.3f}  test {b:.3f}"
        for factor, (a, b) in zip(FACTORS, snippet.ends, strict=True)
    ]
