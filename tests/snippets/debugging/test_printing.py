"""What print and tf.print show, and when. tf.print writes to the file descriptor, which capfd reads."""


def test_print_runs_once_for_each_trace(snippet, stdout):
    assert snippet.traces == 2
    assert stdout.splitlines() == [
        "call with [1.0, 2.0]",
        'print:    Tensor("x:0", shape=(2,), dtype=float32)',
        "call with [3.0, 4.0]",
        "call with [5.0, 6.0, 7.0]",
        'print:    Tensor("x:0", shape=(3,), dtype=float32)',
        "shape at the trace: (None, 3)",
    ]


def test_tf_print_runs_in_each_call(snippet, capfd):
    for value in (8.0, 9.0):
        result = snippet.scale(snippet.tf.constant([value, 1.0]))
        assert result.numpy().tolist() == [2 * value, 2]
    assert capfd.readouterr().out.splitlines() == ["tf.print: [8 1]", "tf.print: [9 1]"]


def test_tf_print_shows_the_shape_of_the_call_and_the_ends(snippet, capfd):
    snippet.sizes(snippet.tf.ones((4, 3)))
    assert capfd.readouterr().out.splitlines() == [
        "shape in the call:  [4 3]",
        "[[1 ... 1]",
        " ...",
        " [1 ... 1]]",
    ]


def test_only_a_negative_value_is_printed(snippet, capfd):
    snippet.root(snippet.tf.constant([4.0, 9.0]))
    assert capfd.readouterr().out == ""
    snippet.root(snippet.tf.constant([4.0, -9.0]))
    assert capfd.readouterr().out == "negative: [4 -9]\n"
