"""Both cures give each sample minus its own mean, as NumPy has it."""

import numpy as np

X = np.array([[1.0, 3.0], [2.0, 6.0], [5.0, 9.0]])
CENTRED = X - X.mean(axis=1, keepdims=True)


def test_each_sample_loses_its_own_mean(snippet, stdout):
    # float32 holds halves of small integers exactly.
    np.testing.assert_array_equal(snippet.kept, CENTRED)
    np.testing.assert_array_equal(snippet.added, CENTRED)
    first, second, third, *last = stdout.splitlines()
    assert first == f"mean: (3, 1) difference: {CENTRED.tolist()}"
    assert second == f"mean: (3,) difference: {CENTRED.tolist()}"
    assert third == "the difference will have the shape (3, 2)"
    assert " ".join(last) == f"ValueError: {snippet.refused}"


def test_the_check_refuses_the_flat_mean(snippet):
    assert snippet.refused.startswith("Incompatible shapes for broadcasting.")
    assert snippet.refused.endswith("(3, 2) and (3,).")
