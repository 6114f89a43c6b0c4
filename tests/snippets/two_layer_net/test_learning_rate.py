"""Training with each rate from each start against the same training in NumPy, in float64."""

import re

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import train

# float32 against float64: the largest relative difference of a loss seen over 50 steps is 1.1e-6, with rate 0.01 and a
# start from 0 to 1.
TOLERANCE = 2e-5

STEADY = [
    *(
        (start, rate)
        for start in ("0 to 1", "Glorot", "He")
        for rate in (1e-5, 1e-3, 0.01)
    ),
    ("Glorot", 1.0),
    ("He", 1.0),
]


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, np.ndarray, dict[str, tuple[np.ndarray, np.ndarray]]]:
    """x, y, and both weights of each start, in the order in which they are drawn."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    shapes = (1000, 100), (100, 1000)
    limit = np.sqrt(6 / 1100)
    starts = {
        "0 to 1": tuple(rng.uniform(0, 1, shape) for shape in shapes),
        "Glorot": tuple(rng.uniform(-limit, limit, shape) for shape in shapes),
        "He": tuple(rng.normal(0, np.sqrt(2 / shape[0]), shape) for shape in shapes),
    }
    return x, y, starts


def test_every_rate_is_run_from_every_start(snippet):
    assert list(snippet.runs) == [
        (start, rate)
        for start in ("0 to 1", "Glorot", "He")
        for rate in (1e-5, 1e-3, 0.01, 1.0, 10.0, 100.0)
    ]


@pytest.mark.parametrize(("start", "rate"), STEADY)
def test_steady_losses(snippet, data, start, rate):
    x, y, starts = data
    expected, _, _ = train(x, y, *starts[start], rate)
    losses, _, finding = snippet.runs[start, rate]
    np.testing.assert_allclose(losses, expected, rtol=TOLERANCE)
    assert float(finding) == pytest.approx(expected[-1], rel=0.006), "three digits"


@pytest.mark.parametrize(("start", "rate"), STEADY)
def test_active_units(snippet, data, start, rate):
    """A share that counts units may differ by the one unit whose value is within rounding of zero."""
    x, y, starts = data
    _, w1, _ = train(x, y, *starts[start], rate, steps=49)
    assert snippet.runs[start, rate][1] == pytest.approx(
        np.mean(np.any(x @ w1 > 0, axis=0)), abs=0.011
    )


def test_every_other_run_is_named_by_what_came_of_it(snippet, data):
    """Growth by orders of magnitude a step, and rises of many times 0.1 %, do not hang on rounding."""
    x, y, starts = data
    found = {pair: run[-1] for pair, run in snippet.runs.items() if pair not in STEADY}
    kinds = {pair: re.sub(r" at step \d+", "", words) for pair, words in found.items()}
    assert kinds == {
        **{("0 to 1", rate): "diverges" for rate in (1.0, 10.0, 100.0)},
        ("Glorot", 10.0): "unsteady",
        ("Glorot", 100.0): "diverges",
        ("He", 10.0): "dead",
        ("He", 100.0): "diverges",
    }
    with np.errstate(over="ignore", invalid="ignore"):
        for (start, rate), words in found.items():
            if words.startswith("diverges"):
                losses, _, _ = train(x, y, *starts[start], rate)
                # The mean is infinite in float32 as soon as the sum that it divides is.
                fits = np.array(losses) * y.size < np.finfo(np.float32).max
                assert words == f"diverges at step {np.argmin(fits)}"


def test_a_diverging_run_ends_with_its_first_loss_that_is_not_finite(snippet):
    for losses, _, finding in snippet.runs.values():
        if finding.startswith("diverges"):
            assert np.isfinite(losses).tolist() == [True] * (len(losses) - 1) + [False]
        else:
            assert len(losses) == 50


def test_a_dead_net_predicts_zero(snippet, data):
    losses, active, _ = snippet.runs["He", 10.0]
    assert active == 0
    assert losses[-1] == pytest.approx(np.mean(data[1] ** 2), rel=1e-5)


def test_prints_what_came_of_each_run(snippet, stdout, data):
    rates = ("0.00001", "0.001  ", "0.01   ", "1      ", "10     ", "100    ")
    lines = [
        f"{start:6}  rate {rates[number % 6]}  {finding}"
        for number, ((start, _), (*_, finding)) in enumerate(snippet.runs.items())
    ]
    assert stdout.splitlines() == [
        *lines,
        f"predicting zero: {np.mean(data[1] ** 2):.3g}",
    ]


@pytest.mark.parametrize(
    ("value", "words"), [(1e-5, "0.00001"), (213_944.5, "214000"), (1.0, "1"), (0.8796, "0.88")]
)  # fmt: skip
def test_numbers_are_written_with_three_digits(snippet, value, words):
    assert snippet.written(value) == words
