"""The losses and gradients worked out by hand: 0.5 times the squares of two weights of 1, and its derivative."""


def test_without_the_penalty_nothing_would_change(snippet):
    assert float(snippet.alone) == 0.0  # (1 + 1 - 2)^2
    assert snippet.alone_gradient.tolist() == [0.0, 0.0]


def test_the_penalty_pulls_both_weights_to_zero(snippet):
    assert float(snippet.complete) == 1.0  # 0.5 (1 + 1)
    assert snippet.complete_gradient.tolist() == [1.0, 1.0]  # 2 * 0.5 * 1


def test_evaluate_adds_it_by_itself(snippet):
    assert snippet.evaluated == 1.0


def test_prints(stdout):
    assert stdout.splitlines() == [
        "prediction 2.0, target 2.0",
        "loss_function alone: 0.0, gradient [0. 0.]",
        "with model.losses: 1.0, gradient [1. 1.]",
        "model.evaluate: 1.0",
    ]
