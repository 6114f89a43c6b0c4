"""The update with the rate 1 is 3 - 1 * 2; a whole number and a text of a file become rates."""


def test_the_update_and_the_rates(snippet, stdout):
    assert float(snippet.w) == 3.0 - 1.0 * 2.0
    assert snippet.rates == [1.0, 0.5]
    assert all(isinstance(rate, float) for rate in snippet.rates)
    assert stdout.splitlines() == [
        "w after one update: 1.0",
        "rate: 1.0",
        "rate: 0.5",
        "rate is of type int",
        "typed is of type str",
    ]
