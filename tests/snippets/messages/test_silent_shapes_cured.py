"""Perfect predictions have the loss 0 with both cures; the check refuses the shapes."""


def test_perfect_predictions_have_no_loss(snippet, stdout):
    assert float(snippet.column) == 0.0
    assert float(snippet.keras_loss) == 0.0
    assert float(snippet.squeezed) == 0.0
    assert snippet.refused == "Shapes (3, 1) and (3,) are incompatible"
    assert stdout.splitlines() == [
        "loss: 0.0000",
        "loss: 0.0000",
        "loss: 0.0000",
        "shape of the differences: (3, 3)",
        f"ValueError: {snippet.refused}",
    ]


def test_the_losses_notice_a_wrong_prediction(snippet):
    assert snippet.y.numpy().tolist() == [2.0, 4.0, 6.0]
    assert snippet.y_pred.numpy().tolist() == [[2.0], [4.0], [6.0]]
