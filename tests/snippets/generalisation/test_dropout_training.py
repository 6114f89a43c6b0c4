"""The net without dropout against NumPy in float64, and the other two against it."""

import numpy as np

from tests.snippets.generalisation.teacher import error, gradients, samples, teacher

WITHOUT, FORGOTTEN, DROPPED = (
    "rate 0.0, training=True",
    "rate 0.5, training forgotten",
    "rate 0.5, training=True",
)


def drawn():
    rng = np.random.default_rng(7)
    made_by = teacher(rng)
    training, test = samples(rng, made_by, 100), samples(rng, made_by, 2000)
    w1, w2 = rng.normal(0, 0.1, (10, 200)), rng.normal(0, 0.1, (200, 1))
    return training, test, w1, w2


def test_without_dropout(snippet):
    (x, y), test, w1, w2 = drawn()
    losses = []
    for _ in range(300):
        losses.append(error(x, y, (w1, 0, w2, 0)))
        step1, _, step2, _ = gradients(x, y, (w1, 0, w2, 0))
        w1, w2 = w1 - 0.2 * step1, w2 - 0.2 * step2
    # 300 updates enlarge the rounding of float32.
    found, training_loss, test_loss = snippet.results[WITHOUT]
    np.testing.assert_allclose(found, losses, rtol=0.02)
    np.testing.assert_allclose(training_loss, error(x, y, (w1, 0, w2, 0)), rtol=0.02)
    np.testing.assert_allclose(test_loss, error(*test, (w1, 0, w2, 0)), rtol=0.02)


def test_a_forgotten_training_trains_without_dropout(snippet):
    assert snippet.results[FORGOTTEN] == snippet.results[WITHOUT]


def test_dropout_adds_to_the_loss(snippet):
    (x, y), _, w1, w2 = drawn()
    losses, evaluated, _ = snippet.results[DROPPED]
    assert len(losses) == 300
    # With the rate 1/2 the variance of a hidden unit is its square. So many zeros were drawn once for each sample:
    # the loss may be three standard deviations off.
    variance = np.maximum(x @ w1, 0) ** 2 @ w2**2
    residual = np.maximum(x @ w1, 0) @ w2 - y
    off = np.sqrt(np.sum(4 * residual**2 * variance + 2 * variance**2)) / 100
    assert abs(losses[0] - np.mean(residual**2) - variance.mean()) < 3 * off
    assert snippet.ways[DROPPED] == (0.5, True)
    assert losses[-1] > 1.2 * evaluated


def test_prints_each_way(snippet, stdout):
    assert stdout.splitlines() == [
        f"{way:28}  last loss {losses[-1]:.3f}, model(x) {training:.3f}, test {test:.3f}"
        for way, (losses, training, test) in snippet.results.items()
    ]
