"""The gradient of a watched tensor against 2x."""


def test_a_watched_tensor_has_a_gradient(stdout):
    assert stdout == f"watched tensor: {2 * 3.0}\n"
