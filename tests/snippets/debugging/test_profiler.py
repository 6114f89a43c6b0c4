"""How often each operation was recorded, and the update against NumPy in float64. No time is checked."""

import numpy as np
import pytest


def test_each_operation_is_recorded_once_a_step(snippet):
    # Two matrix products, one forward and one for the gradient of w; other kernels have other names on other CPUs.
    products = {n: c for n, c in snippet.counts.items() if "MatMul" in n}
    assert list(products.values()) == [5, 5]
    assert any(name.startswith("gradient_tape") for name in products)
    assert set(snippet.totals) == set(snippet.counts)
    assert min(snippet.totals.values()) >= 0


def test_totals_are_in_microseconds(snippet):
    recorded = sum(
        event.duration_ps
        for line in snippet.cpu.lines
        for event in line.events
        if snippet.cpu.event_metadata[event.metadata_id].name in snippet.totals
    )
    assert sum(snippet.totals.values()) == pytest.approx(recorded / 1e6)


def test_the_step_updates_by_the_gradient(snippet):
    x, w = snippet.x.numpy().astype(float), snippet.w.numpy().astype(float)
    error = x @ w - 1
    loss = float(snippet.step(snippet.x))
    # float32 against float64 for one update.
    assert loss == pytest.approx(np.mean(error**2), rel=1e-4)
    expected = w - 0.1 * 2 * x.T @ error / error.size
    np.testing.assert_allclose(snippet.w.numpy(), expected, atol=1e-6)


def test_prints(stdout):
    times, files, *operations, last = stdout.splitlines()
    assert times.startswith("first call ")
    assert files == "files: ['.xplane.pb']"
    assert len(operations) == 2
    assert all("MatMul: 5 times, " in line for line in operations)
    assert operations == sorted(operations)
    assert last == (
        "TBNotInstalledError: TensorBoard is not installed, missing implementation for tf.summary.scalar"
    )
