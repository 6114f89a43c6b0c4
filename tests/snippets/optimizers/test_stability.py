"""The limit and four trainings against the powers of the matrix that an update is."""

import numpy as np
import pytest


@pytest.fixture(scope="module")
def data():
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 4)) * np.array([1.0, 2.0, 3.0, 4.0])
    return x, 2 / 64 * x.T @ x


def test_the_limit_belongs_to_the_largest_curvature(snippet, data):
    # The largest singular value of x, squared, is the largest eigenvalue of its square.
    largest = 2 / 64 * np.linalg.norm(data[0], 2) ** 2
    np.testing.assert_allclose(snippet.curvatures[-1], largest, rtol=1e-12)
    np.testing.assert_allclose(snippet.limit, 2 / largest, rtol=1e-12)


@pytest.mark.parametrize("mu", [0.0, 0.5])
@pytest.mark.parametrize("part", [0.99, 1.01])
def test_each_training_is_a_power_of_a_matrix(snippet, data, mu, part):
    x, hessian = data
    rate = float(np.float32(part * (1 + mu) * 2 / np.linalg.eigvalsh(hessian)[-1]))
    eye = np.eye(4)
    update = np.block([[eye - rate * hessian, mu * eye], [-rate * hessian, mu * eye]])
    target = np.array([1.0, -1.0, 0.5, 2.0])
    away = np.concatenate([-target, np.zeros(4)])  # the distance, and the last step
    for updates in (0, 1, 7, 200):
        distance = (np.linalg.matrix_power(update, updates) @ away)[:4]
        # Rounding that 200 updates enlarge.
        np.testing.assert_allclose(
            snippet.losses[mu, part][updates],
            np.mean((x @ distance) ** 2),
            rtol=1e-8,
        )
    assert len(snippet.losses[mu, part]) == 201


def test_prints_each_training(snippet, stdout):
    for (mu, part), losses in snippet.losses.items():
        line = f"momentum {mu}, {part} of its limit: loss {losses[-1]:.1e}"
        assert line in stdout.splitlines()
    assert len(snippet.losses) == 4
