"""What the model would train after each change, by the rule that a model sets all its layers."""

STEPS = {
    "at first": ["first", "head", "second"],
    "base.trainable = False": ["head"],
    "second.trainable = True": ["head", "second"],
    "base.trainable = True": ["first", "head", "second"],
}


def test_trained(snippet):
    assert snippet.trained == STEPS
    assert snippet.first.trainable


def test_prints(stdout):
    assert stdout.splitlines() == [
        f"{moment:30} trains {', '.join(names)}" for moment, names in STEPS.items()
    ]
