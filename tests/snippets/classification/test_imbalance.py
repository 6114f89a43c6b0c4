"""The points against the same draw, the models against the minimum of their loss, the counts against NumPy."""

import numpy as np


def test_one_in_twenty_is_rare(snippet):
    rng = np.random.default_rng(0)
    y = np.array([0] * 1900 + [1] * 100)
    for group in ("training", "held out"):
        x, found = snippet.samples[group]
        np.testing.assert_array_equal(found, y)
        expected = rng.normal(0, 1, (2000, 2)) + 1.5 * y[:, None]
        np.testing.assert_allclose(x, expected, atol=1e-6)  # rounded to float32


def logit(snippet, name, x):
    kernel, bias = (part.astype(float) for part in snippet.models[name].get_weights())
    return (x.astype(float) @ kernel + bias)[:, 0]


def test_the_models_have_reached_the_minimum_of_their_loss(snippet):
    x, y = snippet.samples["training"]
    for name, weights in (("plain", [1, 1]), ("weighted", [2000 / 3800, 2000 / 200])):
        p = 1 / (1 + np.exp(-logit(snippet, name, x)))
        pull = np.array(weights)[y] * (p - y)
        gradient = np.append(x.T @ pull, pull.sum()) / 2000
        # After 80 updates a little is left; with the other weights it would be 0.1 and more.
        assert np.abs(gradient).max() < 0.02


def test_the_counts(snippet):
    cuts = {
        "always common": ("plain", np.inf),
        "plain": ("plain", 0),
        "class weights": ("weighted", 0),
        "other threshold": ("plain", np.log(0.05 / 0.95)),
    }
    for rule, (name, cut) in cuts.items():
        for group, (x, y) in snippet.samples.items():
            counted = np.zeros((2, 2), int)
            np.add.at(counted, (y, (logit(snippet, name, x) > cut).astype(int)), 1)
            # A point on the boundary may fall to either side in float32.
            assert np.abs(counted - snippet.counts[rule, group]).sum() <= 2
            shares = snippet.counts[rule, group].diagonal() / [1900, 100]
            np.testing.assert_allclose(snippet.recall[rule, group], shares, rtol=1e-12)


def test_what_accuracy_hides(snippet, stdout):
    lines = stdout.splitlines()
    assert lines[0] == "class weights: 0.526 and 10.000"
    assert lines[2] == "always common, held out: accuracy 0.950, balanced 0.500, recalls [1. 0.]"  # fmt: skip
    found = {rule: snippet.recall[rule, "held out"][1] for rule in snippet.cuts}
    assert found["class weights"] > found["plain"] + 0.2
