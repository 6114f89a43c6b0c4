"""Unwanted products and their cure against sums written out by hand."""

import numpy as np

PRICES, AMOUNTS = [1, 2, 3], [10, 20, 30]
PRINTED = """\
shapes: (3,) and (3, 1) -> (3, 3)
sum of all nine products: 360.0
1 x 10 + 2 x 20 + 3 x 30: 140.0
mean squared error: 1.3333 with y of shape (3,)
mean squared error: 0.0000 with y as a column
"""


def test_costs_are_every_price_with_every_amount(snippet):
    # Whole numbers this small are exact in float32, so no tolerance.
    expected = [[price * amount for price in PRICES] for amount in AMOUNTS]
    np.testing.assert_array_equal(snippet.costs, expected)
    assert sum(map(sum, expected)) == 360


def test_total_is_the_sum_of_three_products(snippet):
    assert float(snippet.total) == sum(
        price * amount for price, amount in zip(PRICES, AMOUNTS, strict=True)
    )


def test_mean_squared_error_of_every_pair(snippet):
    expected = np.mean([(a - b) ** 2 for a in PRICES for b in PRICES])
    # One division in float32.
    np.testing.assert_allclose(snippet.wrong, expected, rtol=1e-6)
    assert float(snippet.right) == 0.0


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
