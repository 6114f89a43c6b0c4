"""The losses of four rules against backpropagation by hand in NumPy, in float64."""

import numpy as np
import pytest

from tests.snippets.optimizers.numpy_rules import adam, descend, momentum, rmsprop, sgd

RULES = {"SGD": sgd, "momentum": momentum, "RMSprop": rmsprop, "Adam": adam}
RATES = [0.003, 0.01, 0.03, 0.1, 0.3, 1.0]


class Net:
    """The net with its weights in one vector."""

    def __init__(self):
        rng = np.random.default_rng(0)
        self.x = rng.standard_normal((128, 8))
        self.y = np.sin(2 * self.x[:, :1]) + self.x[:, 1:2] * self.x[:, 2:3]
        start1 = rng.standard_normal((8, 32)) / np.sqrt(8)
        start2 = rng.standard_normal((32, 1)) / np.sqrt(32)
        self.start = np.concatenate([start1.ravel(), start2.ravel()])

    def forward(self, w):
        w1, w2 = w[:256].reshape(8, 32), w[256:].reshape(32, 1)
        h = np.tanh(self.x @ w1)
        return h, w2, h @ w2 - self.y

    def loss(self, w):
        return np.mean(self.forward(w)[2] ** 2)

    def gradient(self, w):
        h, w2, error = self.forward(w)
        d_y = 2 * error / len(error)
        d_h = (d_y @ w2.T) * (1 - h**2)
        return np.concatenate([(self.x.T @ d_h).ravel(), (h.T @ d_y).ravel()])


@pytest.fixture(scope="module")
def net() -> Net:
    return Net()


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("place", range(4))
def test_the_first_losses_are_those_of_numpy(snippet, net, name, place):
    path = descend(RULES[name], RATES[place], net.gradient, net.start, 20)
    expected = [net.loss(w) for w in path]
    # float32 against float64 over twenty updates, which enlarge rounding where they overshoot.
    np.testing.assert_allclose(snippet.losses[name][place][:21], expected, rtol=2e-3)


def test_slow_sgd_is_that_of_numpy_to_the_end(snippet, net):
    path = descend(sgd, 0.003, net.gradient, net.start, 100)
    assert len(snippet.losses["SGD"][0]) == 101
    np.testing.assert_allclose(snippet.losses["SGD"][0][-1], net.loss(path[-1]), rtol=1e-4)  # fmt: skip


def test_every_training_begins_at_the_same_loss(snippet, net):
    begins = [run[0] for runs in snippet.losses.values() for run in runs]
    assert len(begins) == 24
    np.testing.assert_allclose(begins, net.loss(net.start), rtol=1e-5)


def test_prints_the_last_losses(snippet, stdout):
    head, *lines = stdout.splitlines()
    assert [float(word) for word in head.split()[1:]] == RATES
    for line, (name, runs) in zip(lines, snippet.losses.items(), strict=True):
        assert line.split() == [name, *(f"{run[-1]:.2g}" for run in runs)]
