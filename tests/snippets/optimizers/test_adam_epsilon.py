"""The first steps against their closed forms."""

import numpy as np

GRADIENTS = np.array([100.0, 1.0, 1e-3, 1e-5, 1e-7])


def test_first_steps_have_their_closed_forms(snippet, stdout):
    root = np.sqrt(1 - 0.999)
    expected = {
        "SGD": 0.1 * GRADIENTS,
        "RMSprop": 0.1 * GRADIENTS / np.sqrt(0.1 * GRADIENTS**2 + 1e-7),
        "Adam": 0.1 * GRADIENTS / (GRADIENTS + 1e-7 / root),
        "Adam, epsilon=1e-3": 0.1 * GRADIENTS / (GRADIENTS + 1e-3 / root),
    }
    assert snippet.steps.keys() == expected.keys()
    for name, steps in expected.items():
        # Keras keeps the rate and the betas of the correction in float32: 1 - 0.999 is then 1e-5 off.
        np.testing.assert_allclose(snippet.steps[name], steps, rtol=1e-4)
    _, *lines = stdout.splitlines()
    for line, steps in zip(lines, expected.values(), strict=True):
        np.testing.assert_allclose([float(v) for v in line[18:].split()], steps, rtol=0.06)  # fmt: skip
