"""What ran how often, against a count by hand."""


def test_python_runs_once_in_the_graph_and_operations_in_every_call(snippet):
    assert snippet.counts == {"eager": (2, 2), "graph": (1, 2)}


def test_prints(stdout):
    # tf.print writes to the file descriptor, which the next test captures.
    assert [line for line in stdout.splitlines() if "tf.print" not in line] == [
        "eager",
        "  print:    tf.Tensor(2.0, shape=(), dtype=float32)",
        "  print:    tf.Tensor(3.0, shape=(), dtype=float32)",
        "  runs: append 2, assign_add 2",
        "graph",
        '  print:    Tensor("x:0", shape=(), dtype=float32)',
        "  runs: append 1, assign_add 2",
    ]


def test_tf_print_runs_in_every_call_of_a_graph(snippet, capfd):
    static = snippet.tf.function(snippet.square)
    results = [float(static(snippet.tf.constant(value))) for value in (2.0, 3.0)]
    assert results == [4, 9]
    assert [
        line for line in capfd.readouterr().out.splitlines() if "tf.print" in line
    ] == [
        "  tf.print: 2",
        "  tf.print: 3",
    ]
