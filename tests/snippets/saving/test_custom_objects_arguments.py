"""Two refusals, and a layer with a function that is saved by its name: relu of -1 and 1 is 0 and 1."""


def test_the_refusals(snippet):
    assert snippet.errors == {
        "Doubles": "TypeError: Doubles.__init__() got an unexpected keyword argument 'trainable'",
        "Applies": "NotImplementedError: Object Applies was created by passing non-serializable argument values in "
        "`__init__()`",
    }


def test_the_cure(snippet, stdout):
    assert snippet.before == snippet.after == [[0.0, 1.0]]
    assert stdout.splitlines()[-1] == "saved: [[0.0, 1.0]] loaded: [[0.0, 1.0]]"
    config = snippet.Activates("relu").get_config()
    assert config["function"] == "relu"
