"""The gradient of a square against 2w, which is exact at these numbers."""


def test_a_variable_has_a_gradient_and_a_constant_has_none(snippet):
    assert float(snippet.gradient) == 2 * 3.0
    assert snippet.constant_gradient is None


def test_the_update_is_made_in_place(snippet, stdout):
    assert float(snippet.w) == 3.0 - 0.25 * 6.0
    assert hasattr(snippet.w, "assign_sub")
    assert stdout.splitlines() == [
        "gradient of the variable: 6.0",
        "gradient of the constant: None",
        "variable after the update: 1.5",
    ]
