"""No gradient through a variable, and the cure against 2 (1 + w)."""


def test_the_gradient_is_lost_and_cured(snippet, stdout):
    assert snippet.gradient is None
    assert float(snippet.cured) == 2 * (1.0 + 3.0)
    assert float(snippet.state) == 1.0 + 3.0
    assert stdout.splitlines() == ["loss 16.0, gradient None", "loss 16.0, cured: 8.0"]
