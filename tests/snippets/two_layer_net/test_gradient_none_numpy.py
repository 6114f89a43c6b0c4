"""No gradient, and the cure against 2w."""


def test_the_gradient_is_lost_and_cured(snippet, stdout):
    assert snippet.gradient is None
    assert stdout.splitlines() == ["loss 9.0, gradient None", f"cured: {2 * 3.0}"]
