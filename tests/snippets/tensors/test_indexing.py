"""Each index against NumPy's result for the same index."""

import numpy as np
import pytest

M = np.array([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])
ENTRIES = {
    "m[1, 2]": M[1, 2],
    "m[1]": M[1],
    "m[:, 1]": M[:, 1],
    "m[-1, -2:]": M[-1, -2:],
    "m[0, ::2]": M[0, ::2],
    "m[::-1, 0]": M[::-1, 0],
}
SHAPES = {
    "m[:, 1]": (3,),
    "m[:, 1:2]": (3, 1),
    "m[1:99]": (2, 4),
    "m[:, tf.newaxis]": (3, 1, 4),
    "images[0]": (28, 28, 3),
    "images[..., 0]": (8, 28, 28),
    "images[:, ::2, ::2]": (8, 14, 14, 3),
    "images[0, tf.newaxis]": (1, 28, 28, 3),
}


def test_prints_the_matrix_and_its_parts(stdout):
    parts = "".join(f"{code:11} {entries}\n" for code, entries in ENTRIES.items())
    assert stdout.startswith(f"{M}\n{parts}")


def test_shapes(snippet, stdout):
    assert {code: tuple(shape) for code, shape in snippet.shapes.items()} == SHAPES
    lines = "".join(f"{code:22} {shape}\n" for code, shape in SHAPES.items())
    assert stdout.endswith(lines)


@pytest.mark.parametrize("code", [*ENTRIES, *SHAPES])
def test_numpy_takes_the_same(snippet, code):
    arrays = {
        "m": M,
        "images": np.zeros((8, 28, 28, 3)),
        "tf": type("tf", (), {"newaxis": None}),
    }
    np.testing.assert_array_equal(eval(code, vars(snippet).copy()), eval(code, arrays))
