"""The update of w is 3 - 0.1 * 2 (3 - 1); a gradient of zero changes nothing."""

import pytest


def test_the_updates(snippet, stdout):
    # One product and one difference in float32.
    assert float(snippet.w) == pytest.approx(3.0 - 0.1 * 2 * (3.0 - 1.0), rel=1e-6)
    assert float(snippet.gradient) == 4.0
    assert float(snippet.zero) == 0.0
    assert float(snippet.unused) == 5.0
    assert snippet.missing == ["unused"]
    assert stdout.splitlines() == [
        "gradient 4.0, w 2.6",
        "gradient 0.0, unused 5.0",
        "None for: ['unused']",
    ]
