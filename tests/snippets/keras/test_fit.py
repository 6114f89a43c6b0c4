"""The loop against NumPy in float64 (gradients by hand), fit against the loop."""

from types import SimpleNamespace

import numpy as np
import pytest

from tests.snippets.keras.numpy_model import TOLERANCE, train


@pytest.fixture(scope="module")
def expected() -> list[float]:
    """The loss before each of 50 updates."""
    return train(3.0)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.hand, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.optimizer, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.in_order, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.shuffled, expected, rtol=TOLERANCE)


def test_same_order_same_bits(snippet):
    assert snippet.in_order == snippet.optimizer == snippet.hand


def test_other_order_other_last_bits(snippet):
    # Sums of 64 samples in another order, over 50 updates: some last bit always differs.
    assert snippet.shuffled != snippet.in_order


def test_history_holds_the_loss_before_the_update(snippet):
    snippet.model.set_weights(snippet.start)
    before = snippet.model.evaluate(snippet.x, snippet.y, batch_size=64, verbose=0)
    assert snippet.in_order[0] == pytest.approx(before, rel=TOLERANCE)
    assert snippet.in_order[1] < 0.95 * before


def test_each_epoch_is_one_update(snippet):
    snippet.fit(shuffle=False)
    assert int(snippet.model.optimizer.iterations) == 50


def test_fit_shuffles_only_when_told(snippet, monkeypatch):
    told = []

    def record(*_args, **options):
        told.append(options["shuffle"])
        return SimpleNamespace(history={"loss": []})

    monkeypatch.setattr(snippet.model, "fit", record)
    snippet.fit(shuffle=True)
    snippet.fit(shuffle=False)
    assert told == [True, False]


def test_prints(stdout, expected):
    steps = (0, 10, 20, 30, 40, 49)
    assert stdout.splitlines() == [
        "         by hand  optimizer  fit",
        *(
            f"step {step:2}: " + "{0:.4f}   {0:.4f}  {0:.4f}".format(expected[step])
            for step in steps
        ),
        "shuffle=False: 50 of 50 losses equal three times",
        "shuffle=True: losses equal within 1e-5 of each: True",
    ]
