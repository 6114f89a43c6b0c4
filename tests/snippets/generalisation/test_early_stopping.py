"""The validation losses against NumPy in float64, and the laws of EarlyStopping."""

import numpy as np

from tests.snippets.generalisation.teacher import error, gradients, samples, teacher


def expected(epochs: int, start):
    rng = np.random.default_rng(7)
    made_by = teacher(rng)
    (x, y), validation, test = (samples(rng, made_by, n) for n in (100, 100, 2000))
    weights = [w.astype("float64") for w in start]
    curve, test_losses = [], []
    for _ in range(epochs):
        for first in range(0, 100, 25):
            rows = slice(first, first + 25)
            steps = gradients(x[rows], y[rows], weights)
            weights = [w - 0.2 * step for w, step in zip(weights, steps, strict=True)]
        curve.append(error(*validation, weights))
        test_losses.append(error(*test, weights))
    return curve, test_losses


def test_losses(snippet):
    curve, test_losses = expected(40, snippet.start)
    # The rounding of float32 grows with each update: 2e-4 was seen.
    np.testing.assert_allclose(snippet.curves["no stop"], curve, rtol=5e-3)
    best = int(np.argmin(curve))
    for way, at in {"no stop": 39, "stop": best + 10, "stop, restore": best, "end, restore": best}.items():  # fmt: skip
        np.testing.assert_allclose(snippet.kept[way], curve[at], rtol=5e-3)
        np.testing.assert_allclose(snippet.test_losses[way], test_losses[at], rtol=5e-3)


def test_a_stopped_training_is_the_beginning_of_the_long_one(snippet):
    full = snippet.curves["no stop"]
    assert len(full) == 40
    for way in ("stop", "stop, restore", "end, restore"):
        losses = snippet.curves[way]
        assert losses == full[: len(losses)]


def test_the_training_goes_on_for_the_patience(snippet):
    best = int(np.argmin(snippet.curves["no stop"]))
    assert len(snippet.curves["stop"]) == best + 1 + 10
    assert len(snippet.curves["stop, restore"]) == best + 1 + 10
    assert len(snippet.curves["end, restore"]) == 15 < best + 1 + 10
    assert snippet.stops["end, restore"].best_epoch == best


def test_prints_each_training(snippet, stdout):
    assert stdout.splitlines() == [
        f"{way:13}  {len(losses)} epochs, lowest validation loss {min(losses):.3f}, "
        f"kept {snippet.kept[way]:.3f}, test {snippet.test_losses[way]:.3f}"
        for way, losses in snippet.curves.items()
    ]
