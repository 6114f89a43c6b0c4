"""What fit does with unusual numbers of epochs: the epochs that it runs, and its error messages."""

PRINTED = """\
epochs=2: no error, 2 epochs run
epochs=1000000000000000000000000000000: no error, 3 epochs run
epochs=0: no error, 0 epochs run
epochs=-1: no error, 0 epochs run
epochs=None: TypeError: 'NoneType' object cannot be interpreted as an integer
epochs=2.0: TypeError: 'float' object cannot be interpreted as an integer
epochs=inf: TypeError: 'float' object cannot be interpreted as an integer
"""


def test_patience_ends_the_training(snippet):
    # The best epoch is the first one, as the loss is 0 from the start; then patience lasts for two.
    assert snippet.stop.patience == 2
    ended = snippet.outcomes[f"epochs={10**30}"]
    assert ended == f"no error, {1 + snippet.stop.patience} epochs run"


def test_updates_are_those_of_the_epochs_that_ran(snippet):
    # 70 samples make three batches of at most 32; 2 + 3 epochs ran.
    assert int(snippet.model.optimizer.iterations) == (2 + 3) * 3


def test_model_has_one_output(snippet):
    assert snippet.model.output_shape[1:] == (1,)


def test_prints_every_outcome(stdout):
    assert stdout == PRINTED
