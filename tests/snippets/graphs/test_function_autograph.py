"""The branch taken against Python's abs, the graph against a list by hand."""


def test_one_graph_holds_both_branches(snippet):
    values = [-2.5, -0.0, 0.0, 0.5, 7.0]
    assert [
        float(snippet.absolute(snippet.tf.constant(value))) for value in values
    ] == [abs(value) for value in values]
    assert snippet.absolute.experimental_get_tracing_count() == 1


def test_prints_results_and_operations(stdout):
    assert stdout.splitlines() == [
        "absolute(-3.0) = 3.0",
        "absolute(4.0) = 4.0",
        "traces: 1",
        "operations: Placeholder Const Less StatelessIf Identity Identity Identity",
    ]
