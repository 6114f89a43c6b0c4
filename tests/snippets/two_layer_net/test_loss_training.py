"""Three trainings against NumPy in float64, with gradients derived by hand."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, start, train


@pytest.fixture(scope="module")
def expected() -> dict[str, list[float]]:
    """The losses: sum over the features, mean with the same rate, mean with D times the rate."""
    data = start()[1:]
    return {
        "sum": train(*data, rate=3e-3, divisor=64)[0],
        "slow": train(*data, rate=3e-3)[0],
        "mean": train(*data, rate=3.0)[0],
    }


@pytest.mark.parametrize("name", ["sum", "slow", "mean"])
def test_losses(snippet, expected, name):
    found = getattr(snippet, f"{name}_losses")
    np.testing.assert_allclose(found, expected[name], rtol=TOLERANCE)


def test_prints_first_and_last_losses(stdout, expected):
    total, slow, mean = expected.values()
    assert stdout.splitlines() == [
        "loss at first, and after 49 updates",
        f"sum, rate 0.003: {total[0]:.2f}, {total[49]:.2f}",
        f"mean, rate 0.003: {slow[0]:.4f}, {slow[49]:.4f}",
        f"mean, rate 3.0: {mean[0]:.4f}, {mean[49]:.4f}",
    ]
