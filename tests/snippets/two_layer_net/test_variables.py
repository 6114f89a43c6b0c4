"""Tensors and variables against the NumPy arrays they were made from, and the error text against TensorFlow's rule."""

import numpy as np
import pytest

# float32 keeps 24 bits: a conversion is off by at most half a unit in the last place, relatively 2**-24.
ROUNDING = 2**-24

# A sum of 1000 products in float32; the largest difference seen is 3e-6, at values of up to 5.
PRODUCT_TOLERANCE = 1e-4


@pytest.fixture(scope="module")
def expected() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The arrays of data and of both weights, in float64."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    return (
        x,
        rng.uniform(-limit, limit, (1000, 100)),
        rng.uniform(-limit, limit, (100, 1000)),
    )


def test_conversion_only_rounds(snippet, expected):
    for value, array in zip((snippet.x, snippet.w1, snippet.w2), expected, strict=True):
        assert value.dtype.name == "float32"
        np.testing.assert_allclose(value.numpy().astype(float), array, rtol=ROUNDING)


def test_variables_have_names(snippet):
    assert [snippet.w1.name, snippet.w2.name] == ["w1:0", "w2:0"]


def test_product_of_converted_data(snippet, expected):
    np.testing.assert_allclose(
        snippet.h, expected[0] @ expected[1], atol=PRODUCT_TOLERANCE
    )


def test_prints_types_shapes_and_the_error(stdout):
    assert stdout.splitlines() == [
        "x : float32, (64, 1000)",
        "w1: float32, (1000, 100)",
        "w2: float32, (100, 1000)",
        "float64 array before a float32 variable:",
        "  cannot compute MatMul as input #1(zero-based) was expected to be a",
        "  double tensor but is a float tensor [Op:MatMul] name:",
        "float32 tensor before a float32 variable: (64, 100)",
    ]
