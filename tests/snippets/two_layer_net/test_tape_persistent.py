"""Gradients of powers against their derivatives, which are exact at these numbers, and the error of a second use."""


def test_a_persistent_tape_answers_again(snippet):
    # (w²)² has the derivative 4w³ by w, and 2w² by w².
    assert float(snippet.by_w) == 4 * 3.0**3
    assert float(snippet.by_square) == 2 * 3.0**2


def test_the_persistent_tape_is_given_up(snippet):
    assert not hasattr(snippet, "tape")


def test_prints_answers_and_the_error(stdout):
    assert stdout.splitlines() == [
        "first answer: 6.0",
        "RuntimeError: A non-persistent GradientTape can only be used to",
        "compute one set of gradients (or jacobians)",
        "gradient of w⁴ by w: 108.0",
        "gradient of w⁴ by w²: 18.0",
    ]
