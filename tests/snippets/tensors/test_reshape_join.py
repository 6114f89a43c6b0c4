"""Joined tensors and their shapes against NumPy, and the stable parts of TensorFlow's messages."""

import numpy as np
import pytest

A, B = [1, 2, 3], [10, 20, 30]
M = np.zeros((2, 3))
SHAPES = {
    "tf.stack([m, m], axis=0)": np.stack([M, M]),
    "tf.concat([m, m], axis=0)": np.concatenate([M, M]),
    "tf.concat([m, m], axis=1)": np.concatenate([M, M], axis=1),
    "tf.expand_dims(m, axis=0)": M[None],
    "tf.expand_dims(m, axis=-1)": M[..., None],
    "tf.squeeze(m[:1], axis=0)": M[0],
    "tf.squeeze(m[:1, :1])": M[0, 0],
}
MESSAGES = {
    "tf.concat([m, part], axis=0)": "ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [2,3] vs. "
    "shape[1] = [2,2]",
    "tf.concat([m, m[0]], axis=0)": "ConcatOp : Ranks of all input tensors should match: shape[0] = [2,3] vs. "
    "shape[1] = [3]",
    "tf.concat([1, 2], axis=0)": "ConcatOp : Can't concatenate scalars (use tf.stack instead)",
    "tf.stack([m, part])": "Shapes of all inputs must match: values[0].shape = [2,3] != values[1].shape = [2,2]",
    "tf.squeeze(m, axis=0)": "Can not squeeze dim[0], expected a dimension of 1, got 2",
}


def test_prints_the_joined_tensors(stdout):
    assert stdout.startswith(
        f"tf.concat([a, b], axis=0)\n{np.array(A + B)}\n"
        f"tf.stack([a, b], axis=0)\n{np.array([A, B])}\n"
        f"tf.stack([a, b], axis=1)\n{np.array([A, B]).T}\n"
    )


def test_shapes_are_those_of_numpy(snippet, stdout):
    expected = {code: array.shape for code, array in SHAPES.items()}
    assert {code: tuple(shape) for code, shape in snippet.shapes.items()} == expected
    for code, shape in expected.items():
        assert f"{code:27} {shape}\n" in stdout


def test_prints_each_message_below_its_code(stdout):
    words = " ".join(stdout.split())
    for code, message in MESSAGES.items():
        assert f"{code} {message}" in words


@pytest.mark.parametrize("code", list(MESSAGES))
def test_the_code_shown_raises_the_error_of_the_case(snippet, code):
    assert list(snippet.cases) == list(MESSAGES)
    for run in (lambda: eval(code, vars(snippet).copy()), snippet.cases[code]):
        with pytest.raises(Exception, match=r".") as raised:
            run()
        assert MESSAGES[code] in str(raised.value)
