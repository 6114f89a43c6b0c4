"""What the three callbacks did, replayed from the history by their rules; losses against NumPy."""

import numpy as np
import pytest


@pytest.fixture(scope="module")
def held_out():
    rng = np.random.default_rng(0)
    x = rng.uniform(-3, 3, (120, 1)).astype(np.float32)
    y = np.sin(x) + 0.3 * rng.standard_normal((120, 1)).astype(np.float32)
    return x[60:], y[60:]


def test_early_stopping_waits_twenty_epochs(snippet):
    losses = snippet.result.history["val_loss"]
    assert len(losses) == np.argmin(losses) + 1 + 20 < 200


def test_the_rate_is_halved_after_five_epochs_without_progress(snippet):
    history = snippet.result.history
    rate, best, waited = 0.03, np.inf, 0
    for loss, noted in zip(history["val_loss"], history["learning_rate"], strict=True):
        assert noted == pytest.approx(rate)
        if loss < best - 1e-4:
            best, waited = loss, 0
        else:
            waited += 1
            if waited == 5:
                rate, waited = rate / 2, 0
    assert rate < 0.03


def test_model_and_file_hold_the_best_epoch(snippet, held_out):
    x, y = held_out
    w1, b1, w2, b2 = (w.astype(np.float64) for w in snippet.model.get_weights())
    loss = np.mean((np.maximum(x @ w1 + b1, 0) @ w2 + b2 - y) ** 2)
    # float32 sums of 64 terms.
    assert min(snippet.losses) == pytest.approx(loss, rel=1e-5)
    pairs = zip(snippet.model.get_weights(), snippet.loaded.get_weights(), strict=True)
    assert all(one.tobytes() == two.tobytes() for one, two in pairs)


def test_the_noise_is_the_floor(snippet):
    # The variance of the noise is 0.09, and a mean of 60 squares of it has a standard deviation of 0.016.
    assert 0.05 < min(snippet.losses) < 0.15


def test_prints(snippet, stdout):
    losses, rates = snippet.losses, sorted(set(snippet.rates), reverse=True)
    assert stdout.splitlines() == [
        f"epochs {len(losses)}, best epoch {np.argmin(losses) + 1}",
        f"learning rates: {' '.join(f'{rate:g}' for rate in rates)}",
        f"lowest validation loss  {min(losses):.6f}",
        f"of the last epoch       {losses[-1]:.6f}",
        f"of the model now        {min(losses):.6f}",
        f"of the file             {min(losses):.6f}",
    ]
