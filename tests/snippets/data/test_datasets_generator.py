"""What the generator yields, counted here, and the outcome of each wrong signature."""


def test_samples_arrive_in_batches_of_three(snippet, stdout):
    samples = [([number + 0.5, float(number * number)], number % 2) for number in range(4)]  # fmt: skip
    seen = [(x.tolist(), int(y)) for x, y in snippet.data.as_numpy_iterator()]
    assert seen == samples
    assert stdout.splitlines()[:2] == [
        "[[0.5, 0.0], [1.5, 1.0], [2.5, 4.0]] [0 1 0]",
        "[[3.5, 9.0]] [1]",
    ]


def test_only_integers_are_silent(snippet, stdout):
    expected = {
        "three features": "InvalidArgumentError: TypeError: `generator` yielded an element of shape (2,) where an "
        "element of shape (3,) was expected.",
        "text": "InternalError: Unsupported object type float",
        "no label": "InvalidArgumentError: TypeError: `generator` yielded an element that could not be converted to "
        "the expected type. The expected type was float32, but the yielded element was ([0.5, 0], 0).",
        "integers": "no error, features [0 0]",
    }
    assert snippet.outcomes == expected
    lines = [f"{name}: {outcome}" for name, outcome in expected.items()]
    assert stdout.splitlines()[2:] == lines
