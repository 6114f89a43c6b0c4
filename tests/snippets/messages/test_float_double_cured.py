"""Both cures give the product of NumPy in float32."""

import numpy as np

PRODUCT = np.array([1.5, 2.5]) * np.array([2.0, 4.0])


def test_both_products_are_float32(snippet, stdout):
    for product in (snippet.at_source, snippet.cast):
        np.testing.assert_array_equal(product, PRODUCT)
        assert product.dtype == "float32"
    assert stdout.splitlines() == [
        "product: [ 3. 10.] float32",
        "product: [ 3. 10.] float32",
        "dtypes: float64 float64 float32",
    ]
