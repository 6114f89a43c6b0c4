"""Both ways to stop, and the cure against 2w."""


def test_both_values_are_computed_without_a_gradient(snippet, stdout):
    assert float(snippet.stopped) == float(snippet.paused) == 3.0**2
    assert snippet.gradients == [None, None]
    assert stdout.splitlines() == ["gradients: [None, None]", f"cured: {2 * 3.0}"]
