"""Which monitor stops, warns or fails."""


def test_epochs(snippet):
    # The first epoch is the best, and two more are waited for.
    assert snippet.epochs == {"loss": 3, "val_loss": 8}


def test_messages(snippet):
    assert list(snippet.messages) == ["val_loss", "val_los"]
    assert snippet.messages["val_loss"] == (
        "UserWarning: Early stopping conditioned on metric `val_loss` which is not available. "
        "Available metrics are: loss"
    )
    assert snippet.messages["val_los"].startswith(
        "ValueError: EarlyStopping callback received monitor=val_los, but Keras isn't able to automatically determine"
    )


def test_prints(snippet, stdout):
    assert stdout.splitlines() == [
        "loss: 3 of 8 epochs",
        "val_loss: 8 of 8 epochs",
        f"val_loss: {snippet.messages['val_loss']}",
        f"val_los: {snippet.messages['val_los']}",
    ]
