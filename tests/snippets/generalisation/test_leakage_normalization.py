"""The layer against mean and standard deviation."""

import numpy as np


def expected():
    x = 50 + 10 * np.random.default_rng(0).standard_normal((40, 1))
    seen = {"adapt(x_train)": x[:30], "adapt(x)": x}
    scaled = {way: (x[30:] - y.mean()) / y.std() for way, y in seen.items()}
    return x[30, 0], scaled | {"no adapt": x[30:]}


def test_outputs(snippet):
    _, outputs = expected()
    assert set(snippet.outputs) == set(outputs)
    for way, output in outputs.items():
        # float32 near 50 has steps of 4e-6, and the deviation is 10.
        np.testing.assert_allclose(snippet.outputs[way], output, rtol=1e-5, atol=1e-5)


def test_prints(stdout):
    first, outputs = expected()
    assert stdout.splitlines() == [
        f"{way:14}  {first:.2f} becomes {output[0, 0]:.3f}"
        for way, output in outputs.items()
    ]
