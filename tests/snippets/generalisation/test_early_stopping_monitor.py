"""What Keras says when the value to watch is missing."""


def test_without_validation_data_it_only_warns(snippet):
    (message,) = snippet.messages
    assert "metric `val_loss` which is not available" in message
    assert len(snippet.history.epoch) == 3
    assert list(snippet.history.history) == ["loss"]


def test_prints(stdout):
    warning, epochs, error = stdout.splitlines()
    assert warning.startswith("Early stopping conditioned on metric `val_loss`")
    assert epochs == "3 epochs"
    assert "monitor=val_los," in error
    assert "mode='min'" in error
