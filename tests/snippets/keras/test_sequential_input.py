"""The shapes of the weights against those that 1000 features, 100 hidden units and 1000 outputs need."""


def test_the_weights_appear_with_the_first_call(snippet):
    assert snippet.before == 0
    assert [tuple(weight.shape) for weight in snippet.model.weights] == [
        (1000, 100),
        (100,),
        (100, 1000),
        (1000,),
    ]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "weights before the first call: 0",
        "weights after the first call:",
        "  net/hidden/kernel  (1000, 100)",
        "  net/hidden/bias  (100,)",
        "  net/output/kernel  (100, 1000)",
        "  net/output/bias  (1000,)",
    ]
