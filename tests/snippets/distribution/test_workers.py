"""Three updates in NumPy, in float64, and the processes and ports that are gone afterwards."""

import socket

import numpy as np
import pytest

from tests.processes import is_running


@pytest.fixture(scope="module")
def expected():
    x = np.random.default_rng(0).standard_normal((24, 3)).astype("float32")
    x = np.c_[x.astype("float64"), np.ones(24)]
    y = x[:, :3] @ [1.0, -2.0, 3.0]
    weights, losses = np.zeros(4), []
    for start in (0, 8, 16):
        batch = x[start : start + 8]
        error = batch @ weights - y[start : start + 8]
        losses.append((error**2).mean())
        weights = weights - 0.1 * 2 * batch.T @ error / 8
    return losses, weights


@pytest.mark.parametrize("worker", [0, 1])
def test_a_worker(snippet, expected, worker):
    replicas, fit, losses, samples, weights, _ = snippet.results[worker]
    # float32, three updates
    np.testing.assert_allclose(losses, expected[0], rtol=1e-6)
    np.testing.assert_allclose(weights, expected[1], atol=1e-6)
    assert replicas == 2
    assert samples == [4, 4, 4]
    assert fit == "ValueError: Attempt to convert a value (PerReplica:..."


def test_weights_are_equal(snippet):
    one, other = (result[4] for result in snippet.results)
    np.testing.assert_array_equal(one, other)


def test_nothing_is_left(snippet):
    processes = {result[5] for result in snippet.results}
    assert len(processes) == 2
    assert not any(is_running(process) for process in processes)
    for port in snippet.ports:
        with socket.socket() as line:
            assert line.connect_ex(("127.0.0.1", port)) != 0


def test_prints(stdout, expected):
    losses = " ".join(f"{loss:.4f}" for loss in expected[0])
    weights = " ".join(f"{weight:.4f}" for weight in expected[1])
    each = [
        "  fit: ValueError: Attempt to convert a value (PerReplica:...",
        "  own samples of each update: 4 4 4",
        f"  losses:  {losses}",
        f"  weights: {weights}",
    ]
    assert stdout.splitlines() == [
        "worker 0 of 2",
        *each,
        "worker 1 of 2",
        *each,
        "weights equal to the last bit: True",
    ]
