"""The gradients of (3 w + b)² are 6 (3 w + b) and 2 (3 w + b), and the chain rule holds."""


def test_the_gradients(snippet, stdout):
    # float32 holds small integers exactly.
    assert float(snippet.by_w) == 6 * (3 * 2.0 + 1.0)
    assert float(snippet.by_b) == 2 * (3 * 2.0 + 1.0)
    assert float(snippet.by_output) == 2 * (3 * 2.0 + 1.0)
    assert float(snippet.of_output) == 3.0
    assert stdout.splitlines() == [
        "gradients: 42.0 14.0",
        "gradients: 14.0 3.0",
        "their product: 42.0",
    ]
