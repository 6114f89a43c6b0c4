"""A constant and a frozen variable: unwatched without a gradient, watched with 2x."""


def test_both_are_lost_and_cured(snippet, stdout):
    assert snippet.gradients == [None, None]
    assert [float(gradient) for gradient in snippet.cured] == [2 * 3.0, 2 * 3.0]
    assert stdout.splitlines() == ["gradients: [None, None]", "cured: 6.0 6.0"]
