"""All three losses against NumPy in float64, with gradients derived by hand, and against one another bit for bit."""

import numpy as np
import pytest

from tests.snippets.keras.numpy_model import TOLERANCE, train


@pytest.mark.parametrize("way", ["by_hand", "by_sgd", "by_fit"])
def test_losses(snippet, way):
    np.testing.assert_allclose(getattr(snippet, way), train(3.0)[:20], rtol=TOLERANCE)


def test_same_order_same_bits(snippet):
    assert snippet.by_hand == snippet.by_sgd == snippet.by_fit


def test_each_epoch_is_one_update(snippet):
    assert int(snippet.model.optimizer.iterations) == 20


def test_prints(stdout):
    expected = train(3.0)
    assert stdout.splitlines() == [
        "updates  by hand  by SGD  by fit",
        *(
            f"{k:7}  {expected[k]:.4f}   {expected[k]:.4f}  {expected[k]:.4f}"
            for k in (0, 1, 5, 10, 19)
        ),
        "equal to the last bit: 20 of 20 losses",
    ]
