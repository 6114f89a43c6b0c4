"""The warning names b; w makes the step of the loss without b, which stays at its start."""

import runpy

import numpy as np
import pytest

X, Y = np.array([1.0, 2.0]), np.array([3.0, 5.0])


def test_warns_and_trains_one_of_two(capsys):
    words = r"Gradients do not exist for variables \['b:0'\] when minimizing the loss\."
    with pytest.warns(UserWarning, match=words):
        names = runpy.run_path("snippets/messages/gradients_missing.py")
    w = 1.0 - 0.1 * 2 * np.mean((1.0 * X - Y) * X)
    # The step is a few operations in float32, each off by at most 2**-24.
    assert float(names["w"]) == pytest.approx(w, rel=1e-6)
    assert float(names["b"]) == 0.5
    assert capsys.readouterr().out == f"w {w:.1f}, b 0.5\n"
