"""Updates of a linear model in NumPy, in float64: of whole batches, and of shares that count alike."""

import numpy as np
import pytest

LAST = {"16 + 16": 64, "16 + 15": 63, "1 + 0": 65}


def train(samples, replicas):
    """Return the mean loss of the samples and the weights, if each share of a batch counts alike."""
    x = np.random.default_rng(0).standard_normal((65, 3)).astype("float32")[:samples]
    x = np.c_[x.astype("float64"), np.ones(samples)]
    y = x[:, :3] @ [1.0, -2.0, 3.0]
    weights, losses = np.zeros(4), []
    for start in range(0, samples, 32):
        batch, targets = x[start : start + 32], y[start : start + 32]
        losses += list((batch @ weights - targets) ** 2)
        shares = -(-len(batch) // replicas)
        gradient = np.zeros(4)
        for own in (slice(0, shares), slice(shares, None)):
            if len(batch[own]):
                error = batch[own] @ weights - targets[own]
                gradient += 2 * batch[own].T @ error / len(error) / replicas
        weights = weights - 0.1 * gradient
    return np.mean(losses), weights[:3]


@pytest.mark.parametrize("last", LAST)
def test_losses_and_weights(snippet, last):
    loss, loss_of_two, apart = snippet.results[last]
    (expected, whole), (expected_of_two, shared) = (
        train(LAST[last], replicas) for replicas in (1, 2)
    )
    assert loss == pytest.approx(expected, rel=1e-5)
    assert loss_of_two == pytest.approx(expected_of_two, rel=1e-5)
    # float32 beside differences of 5e-3
    assert apart == pytest.approx(np.abs(whole - shared).max(), abs=1e-6)


def test_cure(snippet):
    loss, loss_of_two, apart = snippet.cured
    expected, _ = train(64, replicas=1)
    assert [loss, loss_of_two] == pytest.approx([expected] * 2, rel=1e-5)
    assert apart < 1e-6


def test_prints(stdout, snippet):
    *lines, cure = stdout.splitlines()
    assert cure.startswith("drop_remainder: losses ")
    assert [line.partition(": losses ")[0] for line in lines[:-1]] == [
        f"last batch {last:7}" for last in LAST
    ]
    for line, (loss, loss_of_two, apart) in zip(
        lines[:-1], snippet.results.values(), strict=True
    ):
        assert line.endswith(
            f"losses {loss:.4f} and {loss_of_two:.4f}, weights apart by {apart:.0e}"
        )
    assert lines[-1] == (
        "InvalidArgumentError: Inputs to operation AddN of type AddN must have the same size and shape.  "
        "Input 0: [3,3] != input 1: [2,3]"
    )
