"""Values that a graph keeps: 1 from before the trace, 5 only where an operation reads."""

FROZEN = [
    "a number",
    "an entry of a list",
    "an attribute",
    "a rebound tensor",
    "a rebound variable",
]


def test_only_the_assigned_variable_is_new(snippet):
    before = {name: float(value) for name, value in snippet.before.items()}
    eager = {name: float(value) for name, value in snippet.eager.items()}
    after = {name: float(value) for name, value in snippet.after.items()}
    assert before == dict.fromkeys([*FROZEN, "an assigned variable"], 1.0)
    assert eager == dict.fromkeys(before, 5.0)
    assert after == before | {"an assigned variable": 5.0}


def test_the_graph_was_traced_once(snippet):
    assert snippet.graph.experimental_get_tracing_count() == 1


def test_prints(stdout):
    assert stdout.splitlines() == [
        *(f"{name:20} eager 5, graph 1" for name in FROZEN),
        f"{'an assigned variable':20} eager 5, graph 5",
        "called after the loop: [2, 2, 2], in the loop: [0, 1, 2]",
        "made by a function: [0, 1, 2]",
        "three steps of the Python iterator: [1, 1, 1]",
        "three steps of the tf.data iterator: [1, 2, 3]",
    ]


def test_a_maker_binds_its_own_number(snippet):
    functions = [snippet.constant(i) for i in (7, 8)]
    assert [int(function()) for function in functions] == [7, 8]
    assert snippet.cured == [0, 1, 2]
