"""An unused variable: None, zero when asked for, and the other factor once it is used."""


def test_none_zero_and_the_cure(snippet, stdout):
    assert snippet.gradient is None
    assert float(snippet.zero) == 0
    assert float(snippet.cured) == 3.0
    assert stdout.splitlines() == [
        "gradient: None",
        "zero, if asked for: 0.0",
        "cured: 3.0",
    ]
