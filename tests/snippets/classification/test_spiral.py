"""The points against the same draw in NumPy, the models against a forward pass in float64, and what each can learn."""

import numpy as np

LINEAR, PLAIN, NET = (
    "linear model",
    "hidden layer without ReLU",
    "hidden layer with ReLU",
)


def test_the_points_are_spirals(snippet):
    rng = np.random.default_rng(0)
    for group, n in (("training", 100), ("held out", 50)):
        points, arm = snippet.samples[group]
        radius = rng.uniform(0.1, 1, 3 * n)
        turn = rng.normal(0, 0.15, 3 * n) + 4.5 * radius
        turn += np.repeat([0, 120, 240], n) * np.pi / 180
        np.testing.assert_array_equal(arm, np.repeat([0, 1, 2], n))
        expected = np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1)
        np.testing.assert_allclose(points, expected, atol=1e-6)  # rounded to float32


def logits(model, points, *, relu):
    *first, last = [[weight.numpy().astype(float) for weight in layer.weights] for layer in model.layers]  # fmt: skip
    for kernel, bias in first:
        points = points @ kernel + bias
        points = np.maximum(points, 0) if relu else points
    return points @ last[0] + last[1]


def test_the_shares_are_those_of_the_weights(snippet):
    for name, model in snippet.models.items():
        for group, (points, arm) in snippet.samples.items():
            found = logits(model, points.astype(float), relu=name == NET).argmax(axis=1)
            # A point on a boundary may fall to either side in float32.
            assert abs(np.mean(found == arm) - snippet.right[name, group]) < 0.02


def test_the_linear_model_has_reached_its_minimum(snippet):
    """At the minimum of the loss the gradient x'(p - y) is zero; after 200 updates a little is left."""
    points, arm = snippet.samples["training"]
    powers = np.exp(logits(snippet.models[LINEAR], points.astype(float), relu=False))
    p = powers / powers.sum(axis=1, keepdims=True)
    gradient = points.T @ (p - np.eye(3)[arm]) / len(arm)
    assert np.abs(gradient).max() < 1e-2


def test_only_relu_separates_the_arms(snippet, stdout):
    assert snippet.right[NET, "held out"] > 0.95
    assert max(snippet.right[LINEAR, "training"], snippet.right[PLAIN, "training"]) < 0.7  # fmt: skip
    assert [layer.units for layer in snippet.models[NET].layers] == [64, 3]
    assert len(stdout.splitlines()) == 6
