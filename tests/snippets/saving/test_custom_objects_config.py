"""Outputs before and after, as factors of -1 and 1."""


def scaled(factor):
    return [[-factor, factor]]


def test_what_is_kept_and_what_is_lost(snippet):
    assert snippet.results == {
        "argument": (scaled(3.0), scaled(3.0)),
        "changed later": (scaled(5.0), scaled(3.0)),
        "left out of get_config": (scaled(3.0), scaled(1.0)),
    }


def test_prints_them(stdout):
    assert stdout.splitlines() == [
        "config: 3.0",
        "argument: [[-3.0, 3.0]] saved, [[-3.0, 3.0]] loaded",
        "changed later: [[-5.0, 5.0]] saved, [[-3.0, 3.0]] loaded",
        "left out of get_config: [[-3.0, 3.0]] saved, [[-1.0, 1.0]] loaded",
    ]
