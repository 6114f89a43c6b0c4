"""A rebound weight: the new value by formula, the old variable unchanged, and Python's own message."""


def test_the_name_is_rebound_and_the_variable_keeps_its_value(snippet, stdout):
    assert float(snippet.w) == 3.0 - 0.25 * 6.0
    assert float(snippet.weights[0]) == 3.0
    assert stdout.splitlines() == [
        "gradient in round 0: 6.0",
        "gradient in round 1: None",
        "TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'",
        "w is now a variable: False",
        "value of w: 1.5",
        "value in the list: 3.0",
    ]
