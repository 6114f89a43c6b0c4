"""What fit says to each data set that it refuses, and that the cure validates."""


def test_reasons(snippet, stdout):
    expected = {
        "not in batches": """Invalid input shape for input Tensor("data:0", shape=(2,), dtype=float32) with name """
        "'keras_tensor' and path ''. Expected shape (None, 2), but input has incompatible shape (2,)",
        "no targets": "None values not supported.",
        "targets beside": "When providing `x` as a tf.data.Dataset, `y` should not be passed. Instead, the targets "
        "should be included as part of the tf.data.Dataset.",
        "validation_split": "Argument `validation_split` is only supported for tensors or NumPy arrays.",
        "no shapes": "Cannot take the length of shape with unknown rank.",
    }
    # Keras numbers the inputs of a process, and other tests make models, too.
    reasons = {
        mistake: reason.replace(snippet_input(reason), "'keras_tensor'")
        for mistake, reason in snippet.reasons.items()
    }
    assert reasons == expected
    assert stdout.splitlines()[-1] == "recorded: loss val_loss"


def snippet_input(reason):
    """The name of the input in a message, in its quotation marks."""
    start = reason.find("'keras_tensor")
    return reason[start : reason.index("'", start + 1) + 1] if start >= 0 else "\0"


def test_the_split_has_two_and_eight_samples(snippet):
    held_out = [len(x) for x, _ in snippet.held_out]
    training = [len(x) for x, _ in snippet.training]
    assert (held_out, training) == ([2], [4, 4])
