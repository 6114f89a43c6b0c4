"""The order of the calls as the page tells it, with the losses 1 and 9 and their running mean."""

EPOCH = [
    "  epoch {0} begins",
    "    batch 0 ends, {{'loss': 1.0}}",
    "    batch 1 ends, {{'loss': 5.0}}",
    "    validation begins",
    "    validation ends, {{'loss': 5.0}}",
    "  epoch {0} ends, {{'loss': 5.0, 'val_loss': 5.0}}",
]


def test_prints(stdout):
    epochs = [line.format(epoch) for epoch in (0, 1) for line in EPOCH]
    assert stdout.splitlines() == [
        "train begins",
        *epochs,
        "train ends",
        "history: {'loss': [5.0, 5.0], 'val_loss': [5.0, 5.0]}",
    ]


def test_the_weight_has_stayed_zero(snippet):
    assert float(snippet.layer.kernel[0, 0]) == 0.0
    assert int(snippet.model.optimizer.iterations) == 4
