"""The gradient that exists against 2w."""


def test_the_square_has_its_gradient(snippet, stdout):
    assert float(snippet.gradient) == 2 * 3.0
    assert stdout == "gradient: 6.0\n"
